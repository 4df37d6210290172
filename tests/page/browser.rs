//! The page in a browser, where one is installed: headless Chromium, which runs the script and reports what it sees.

use std::path::PathBuf;
use std::process::Command;
use std::time::Instant;
use std::{env, fs};

use base64::prelude::{BASE64_STANDARD, Engine as _};
use envelope_runtime::Code;
use envelope_runtime::catalog::{Entry, EntryBuilder};
use envelope_runtime::presets::Plain;
use scraper::Html;
use sha2::{Digest, Sha256};

use super::hostile::catalog;
use super::{all, shop, text};

/// The first script of a page: what goes wrong, and what the probe has to say.
const PRELUDE: &str = r#"
const log = [];
addEventListener("error", (event) => log.push(`error: ${event.message}`));
addEventListener("securitypolicyviolation", (event) => log.push(`refused: ${event.blockedURI}`));
"#;

/// The last one: requests are counted, and what was said stands in the document.
const REPORT: &str = r#"
log.push(performance.getEntriesByType("resource").length);
const output = document.createElement("output");
output.textContent = JSON.stringify(log);
document.body.append(output);
"#;

fn chromium() -> Option<PathBuf> {
    if let Some(path) = env::var_os("CHROMIUM") {
        return Some(path.into());
    }
    let folders = env::var_os("PATH")?;
    let names = ["chromium", "google-chrome", "chromium-browser", "chromium-headless-shell"];
    env::split_paths(&folders).flat_map(|folder| names.map(|name| folder.join(name))).find(|path| path.is_file())
}

/// The page with a script at its end, which its policy allows.
fn probed(page: &str, probe: &str) -> String {
    let scripts = [PRELUDE.to_owned(), format!("addEventListener('load', () => {{{probe}{REPORT}}});")];
    let hashes =
        scripts.each_ref().map(|script| format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(script))));
    let [first, last] = scripts.map(|script| format!("<script>{script}</script>"));
    // The hashes of the page's own style and script stay.
    let allowed = page.replacen("script-src ", &format!("script-src {} ", hashes.join(" ")), 1);
    assert_ne!(allowed.len(), page.len(), "the page has a policy");
    let begun = allowed.replacen("<title>", &format!("{first}<title>"), 1);
    begun.replacen("</body>", &format!("{last}</body>"), 1)
}

/// What Chromium makes of the page; none if there is none. It may not complain on the console.
fn load(name: &str, page: &str, fragment: &str, flags: &[&str]) -> Option<String> {
    let Some(chromium) = chromium() else {
        println!("skipped: no Chromium in PATH, and `CHROMIUM` names none");
        return None;
    };
    let path = env::temp_dir().join(format!("envelope-page-{name}-{}.html", std::process::id()));
    fs::write(&path, page).unwrap();
    let mut command = Command::new(chromium);
    command.args(["--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr", "--v=0", "--dump-dom"]);
    let output = command.args(flags).arg(format!("file://{}{fragment}", path.display())).output().unwrap();
    fs::remove_file(&path).unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    let console: Vec<_> = said.lines().filter(|line| line.contains(":CONSOLE")).collect();
    assert!(console.is_empty(), "{console:?}");
    let dom = String::from_utf8(output.stdout).unwrap();
    assert!(dom.contains("</html>"), "{said}");
    Some(dom)
}

/// The log of a probe: a line of JSON.
#[track_caller]
fn check(dom: Option<String>, expected: &str) {
    let Some(dom) = dom else { return };
    let dom = Html::parse_document(&dom);
    assert_eq!(all(&dom, "output").into_iter().map(text).collect::<Vec<_>>(), [expected]);
}

fn entry(number: usize) -> EntryBuilder {
    let name: &str = Box::leak(format!("CODE_{number}").into_boxed_str());
    let status = if number.is_multiple_of(10) { 500 } else { 422 };
    let entry = Entry::error(name, Code::Str(name), status, "The field {field} is not valid.");
    let entry = entry.description("Happens when `field` is none of those that the *schema* allows.");
    if number.is_multiple_of(100) { entry.deprecated("Use another.") } else { entry }
}

fn many() -> String {
    let catalog = catalog((1..=5000).map(entry));
    let start = Instant::now();
    let page = catalog.reference("Many").examples(&Plain).to_html();
    println!("{} bytes in {:?}", page.len(), start.elapsed());
    page
}

#[test]
fn the_search_and_the_filters_work_without_an_error_or_a_request() {
    const PROBE: &str = r#"
const [search, status, kind] = document.querySelectorAll("input, select");
const set = (control, value) => { control.value = value; control.dispatchEvent(new Event("input", { bubbles: true })); };
const shown = () => document.querySelectorAll("tbody > tr:not([hidden])").length;
log.push(document.querySelector("form").hidden, shown());
const start = performance.now();
set(search, "code_1234"); log.push(shown(), document.querySelector("[role=status]").textContent);
document.title = `${Math.round(performance.now() - start)} ms`;
set(search, ""); set(status, "5"); log.push(shown());
set(status, ""); set(kind, "deprecated"); log.push(shown());
set(kind, ""); log.push(shown());
"#;
    let dom = load("search", &probed(&many(), PROBE), "", &[]);
    let title = dom.as_deref().map(|dom| text(all(&Html::parse_document(dom), "title")[0]));
    println!("a search took {title:?}");
    check(dom, r#"[false,5000,1,"1 of 5000 entries",500,50,5000,0]"#);
}

#[test]
fn an_anchor_leads_to_its_entry_and_a_key_to_the_search() {
    const PROBE: &str = r#"
log.push(document.querySelector(":target th").textContent);
const search = document.querySelector("input");
const press = (key, more) => document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, ...more }));
press("k", {}); log.push(document.activeElement === search);
press("k", { ctrlKey: true }); log.push(document.activeElement === search);
log.push(getComputedStyle(search).outlineStyle);
const stops = [...document.querySelectorAll("a, input, select, button, [tabindex]")].filter((stop) => stop.tabIndex >= 0);
log.push(stops.slice(0, 5).map((stop) => stop.localName).join(), stops.every((stop) => stop.tabIndex === 0));
"#;
    let dom = load("keys", &probed(&shop(), PROBE), "#OLD_CART", &[]);
    check(dom, r#"["OLD_CART Deprecated",false,true,"solid","a,input,select,select,a",true,0]"#);
}

#[test]
fn no_width_cuts_the_page_off() {
    const PROBE: &str = r#"
log.push(innerWidth, document.documentElement.scrollWidth <= innerWidth, getComputedStyle(document.querySelector("thead")).position);
"#;
    let page = probed(&shop(), PROBE);
    check(load("360", &page, "", &["--window-size=360,800"]), r#"[360,true,"absolute",0]"#);
    check(load("1400", &page, "", &["--window-size=1400,900"]), r#"[1400,true,"static",0]"#);
}

#[test]
fn without_its_script_the_page_is_the_whole_table() {
    const PROBE: &str = r#"
const isSeen = (element) => element.checkVisibility();
log.push([...document.querySelectorAll("input, select")].some(isSeen));
log.push([...document.querySelectorAll("tbody > tr > *")].every(isSeen), document.querySelectorAll("tbody > tr").length);
"#;
    let page = shop();
    let (before, script) = page.split_once("<script>").unwrap();
    let (_, after) = script.split_once("</script>").unwrap();
    check(load("plain", &probed(&format!("{before}{after}"), PROBE), "", &[]), "[false,true,5,0]");
}
