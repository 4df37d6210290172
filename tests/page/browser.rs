//! The page in a browser, where one is installed: headless Chromium, which runs the script and reports what it sees.

use std::path::PathBuf;
use std::process::Command;
use std::time::Instant;
use std::{env, fs};

use envelope_runtime::Code;
use envelope_runtime::catalog::{Entry, EntryBuilder};
use envelope_runtime::presets::Plain;

use super::hostile::catalog;

/// The page's own words: errors while it runs, and the rows that are left for each of some filters.
const PROBE: &str = r#"<script>
const log = [];
const [search, status, kind] = document.querySelectorAll("input, select");
const set = (control, value) => { control.value = value; control.dispatchEvent(new Event("input", { bubbles: true })); };
const shown = () => document.querySelectorAll("tbody > tr:not([hidden])").length;
log.push(document.querySelector("form").hidden, shown());
const start = performance.now();
set(search, "code_1234"); log.push(shown(), document.querySelector("[role=status]").textContent);
document.title = `${Math.round(performance.now() - start)} ms`;
set(search, ""); set(status, "5"); log.push(shown());
set(status, ""); set(kind, "deprecated"); log.push(shown());
set(kind, ""); log.push(shown(), performance.getEntriesByType("resource").length, errors.length);
document.body.insertAdjacentHTML("beforeend", `<output>${JSON.stringify(log)}</output>`);
</script></body>"#;

fn chromium() -> Option<PathBuf> {
    if let Some(path) = env::var_os("CHROMIUM") {
        return Some(path.into());
    }
    let folders = env::var_os("PATH")?;
    let names = ["chromium", "google-chrome", "chromium-browser", "chromium-headless-shell"];
    env::split_paths(&folders).flat_map(|folder| names.map(|name| folder.join(name))).find(|path| path.is_file())
}

fn entry(number: usize) -> EntryBuilder {
    let name: &str = Box::leak(format!("CODE_{number}").into_boxed_str());
    let status = if number.is_multiple_of(10) { 500 } else { 422 };
    let entry = Entry::error(name, Code::Str(name), status, "The field {field} is not valid.");
    let entry = entry.description("Happens when `field` is none of those that the *schema* allows.");
    if number.is_multiple_of(100) { entry.deprecated("Use another.") } else { entry }
}

#[test]
fn the_search_and_the_filters_work_without_an_error_or_a_request() {
    let catalog = catalog((1..=5000).map(entry));
    let start = Instant::now();
    let page = catalog.reference("Many").examples(&Plain).to_html();
    println!("{} bytes in {:?}", page.len(), start.elapsed());
    let Some(chromium) = chromium() else {
        println!("skipped: no Chromium in PATH, and `CHROMIUM` names none");
        return;
    };
    let page = page.replace("</body>", PROBE);
    let page = page.replacen(
        "<script>",
        "<script>const errors = []; addEventListener('error', e => errors.push(e));</script><script>",
        1,
    );
    let path = env::temp_dir().join(format!("envelope-page-{}.html", std::process::id()));
    fs::write(&path, page).unwrap();
    let flags = ["--headless", "--no-sandbox", "--disable-gpu", "--dump-dom"];
    let output = Command::new(chromium).args(flags).arg(format!("file://{}", path.display())).output().unwrap();
    fs::remove_file(&path).unwrap();
    let dom = String::from_utf8_lossy(&output.stdout);
    let expected = r#"<output>[false,5000,1,"1 of 5000 entries",500,50,5000,0,0]</output>"#;
    let seen = dom.rfind("<output>").map(|at| &dom[at..]).unwrap_or_default();
    let title = dom.split_once("<title>").and_then(|(_, rest)| rest.split_once("</title>"));
    println!("a search took {}", title.map_or("?", |(title, _)| title));
    assert!(seen.contains(expected), "{seen}\n{}", String::from_utf8_lossy(&output.stderr));
}
