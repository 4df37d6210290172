//! The page in headless Chromium, which runs the page's script and a probe that reports the result.
//!
//! These tests run if `CHROMIUM` names a browser:
//! `CHROMIUM=/usr/bin/chromium cargo test --workspace --test page`. Otherwise they report that they were skipped, so
//! that no result depends on the browsers that a machine has.

use std::ffi::OsString;
use std::io::Write as _;
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, io};

use base64::prelude::{BASE64_STANDARD, Engine as _};
use envelope_properties::pages::{all, catalog, catalog_of, text, type_entries};
use envelope_runtime::Code;
use envelope_runtime::catalog::{Catalog, Entry, EntryBuilder};
use envelope_runtime::presets::Plain;
use scraper::Html;
use sha2::{Digest, Sha256};

use super::api::Api;
use super::shop;

/// The first script of a page: it logs errors and refused requests, and has the probe's log.
const PRELUDE: &str = r#"
const log = [];
addEventListener("error", (event) => log.push(`error: ${event.message}`));
addEventListener("securitypolicyviolation", (event) => log.push(`refused: ${event.blockedURI}`));
"#;

/// The last script: it counts requests, and puts the log into the document.
const REPORT: &str = r#"
log.push(performance.getEntriesByType("resource").length);
const output = document.createElement("output");
output.textContent = JSON.stringify(log);
document.body.append(output);
"#;

/// The page with these scripts and the probe, which its policy is changed to allow.
fn probed(page: &str, probe: &str) -> String {
    let scripts = [PRELUDE.to_owned(), format!("addEventListener('load', async () => {{{probe}{REPORT}}});")];
    let hashes =
        scripts.each_ref().map(|script| format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(script))));
    let [first, last] = scripts.map(|script| format!("<script>{script}</script>"));
    // Keeps the hashes of the page's own style and script.
    let allowed = page.replacen("script-src ", &format!("script-src {} ", hashes.join(" ")), 1);
    assert_ne!(allowed.len(), page.len(), "the page has a policy");
    let begun = allowed.replacen("<title>", &format!("{first}<title>"), 1);
    begun.replacen("</body>", &format!("{last}</body>"), 1)
}

/// A separate folder for one page and the browser's profile.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("page-{name}-{}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Folder(path)
    }

    /// Whether root has made it.
    #[cfg(unix)]
    fn is_of_root(&self) -> bool {
        std::os::unix::fs::MetadataExt::uid(&fs::metadata(&self.0).unwrap()) == 0
    }

    #[cfg(not(unix))]
    fn is_of_root(&self) -> bool {
        false
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // Removal may fail, because the browser may still be writing its profile.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// The browser that `CHROMIUM` names.
fn chromium() -> Option<OsString> {
    env::var_os("CHROMIUM").filter(|name| !name.is_empty())
}

/// The document after the page has run; none without a browser. Panics if the browser prints anything to the console.
fn load(name: &str, page: &str, fragment: &str) -> Option<String> {
    let Some(chromium) = chromium() else {
        // The test harness shows the output of `eprintln` only for failing tests.
        let mut stderr = io::stderr();
        writeln!(stderr, "skipped: the page `{name}` in a browser, because `CHROMIUM` names none").unwrap();
        return None;
    };
    let folder = Folder::new(name);
    let path = folder.0.join("page.html");
    fs::write(&path, page).unwrap();
    let mut command = Command::new(&chromium);
    command.args(["--headless", "--disable-gpu", "--disable-background-networking", "--no-first-run"]);
    command.args(["--enable-logging=stderr", "--v=0", "--dump-dom"]);
    // With virtual time, the probe's waiting takes no real time.
    command.arg("--virtual-time-budget=10000");
    command.arg(format!("--user-data-dir={}", folder.0.join("profile").display()));
    if folder.is_of_root() {
        // As root, which is usual in containers, Chromium does not start with its sandbox.
        command.arg("--no-sandbox");
    }
    let output = command.arg(format!("file://{}{fragment}", path.display())).output();
    let output = output.unwrap_or_else(|error| panic!("`CHROMIUM` is {chromium:?}, which cannot be run: {error}"));
    let said = String::from_utf8_lossy(&output.stderr);
    let console: Vec<_> = said.lines().filter(|line| line.contains(":CONSOLE")).collect();
    assert!(console.is_empty(), "{console:?}");
    let dom = String::from_utf8(output.stdout).unwrap();
    assert!(dom.contains("</html>"), "`CHROMIUM` is {chromium:?}, which ended with {}: {said}", output.status);
    Some(dom)
}

/// A document with the page in a frame of this width, and with the output of the page's probe. A window would not do,
/// because Chromium has none below 500 pixels.
fn framed(page: &str, width: u16) -> String {
    let page = page.replace('&', "&amp;").replace('"', "&quot;");
    format!(
        r#"<!doctype html>
<title>A frame</title>
<iframe srcdoc="{page}" style="border: 0; width: {width}px; height: 800px"></iframe>
<script>
addEventListener("load", () => setTimeout(() => document.body.append(...frames[0].document.querySelectorAll("output")), 100));
</script>
</html>"#
    )
}

/// Asserts the log of a probe, a line of JSON.
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
    catalog("Many", (1..=5000).map(entry)).reference("Many").examples(&Plain).to_html()
}

#[test]
fn the_search_and_the_filters_work_without_errors_and_requests() {
    const PROBE: &str = r#"
const [search, status, kind] = document.querySelectorAll("input, select");
const set = (control, value) => { control.value = value; control.dispatchEvent(new Event("input", { bubbles: true })); };
const shown = () => document.querySelectorAll("main details.entry:not([hidden])").length;
log.push(document.querySelector("form").hidden, shown());
set(search, "code_1234"); log.push(shown(), document.querySelector("[role=status]").textContent);
log.push(document.querySelectorAll("nav li li:not([hidden])").length);
set(search, "no such text"); log.push(document.querySelectorAll("main .group:not([hidden]), nav > ul > li:not([hidden])").length);
set(search, ""); set(status, "5"); log.push(shown());
set(status, ""); set(kind, "deprecated"); log.push(shown());
set(kind, ""); log.push(shown());
"#;
    check(load("search", &probed(&many(), PROBE), ""), r#"[false,5000,1,"1 of 5000 entries",1,0,500,50,5000,0]"#);
}

#[test]
fn an_anchor_opens_its_entry_and_a_key_focuses_the_search() {
    const PROBE: &str = r##"
const target = document.querySelector(":target");
log.push(target.querySelector("h3").textContent, target.open, document.querySelectorAll("[open]").length);
document.querySelector("nav a[href='#GONE']").click();
log.push(document.querySelector("#GONE").open);
const search = document.querySelector("input");
const press = (key, more) => document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, ...more }));
press("k", {}); log.push(document.activeElement === search);
press("k", { ctrlKey: true }); log.push(document.activeElement === search);
log.push(getComputedStyle(search).outlineStyle);
const stops = [...document.querySelectorAll("a, input, select, button, summary, [tabindex]")].filter((stop) => stop.tabIndex >= 0);
log.push(stops.slice(0, 5).map((stop) => stop.localName).join(), stops.every((stop) => stop.tabIndex === 0));
"##;
    let dom = load("keys", &probed(&shop(), PROBE), "#OLD_CART");
    check(dom, r#"["OLD_CART",true,1,true,false,true,"solid","a,input,select,select,a",true,0]"#);
}

#[test]
fn examples_and_addresses_are_copied() {
    const PROBE: &str = r##"
const copied = [];
Object.defineProperty(navigator, "clipboard", { value: { writeText: async (text) => copied.push(text) } });
log.push(document.querySelectorAll("main details button").length);
const entry = document.querySelector("#NO_STOCK");
entry.querySelector("summary").click();
await new Promise((done) => setTimeout(done, 50));
const button = entry.querySelector("figure button");
const link = entry.querySelector("a.self");
log.push(button.textContent, link.textContent);
button.click(); link.click();
await new Promise((done) => setTimeout(done, 50));
log.push(button.textContent, JSON.parse(copied[0]).code, new URL(copied[1]).hash);
await new Promise((done) => setTimeout(done, 2500));
log.push(button.textContent, link.textContent);
const all = document.querySelector(".bar button");
const open = () => document.querySelectorAll("details[open]").length;
all.click(); log.push(all.textContent, open());
all.click(); log.push(all.textContent, open());
"##;
    let dom = load("copy", &probed(&shop(), PROBE), "");
    check(
        dom,
        r##"[0,"Copy","Copy link","Copied","NO_STOCK","#NO_STOCK","Copy","Copy link","Close all",5,"Open all",0,0]"##,
    );
}

#[test]
fn the_page_fits_every_width() {
    const PROBE: &str = r#"
for (const entry of document.querySelectorAll("details")) entry.open = true;
log.push(innerWidth, document.documentElement.scrollWidth <= innerWidth);
log.push(getComputedStyle(document.querySelector("nav")).position, document.querySelector("nav li li").checkVisibility());
"#;
    let page = probed(&shop(), PROBE);
    check(load("360", &framed(&page, 360), ""), r#"[360,true,"static",false,0]"#);
    check(load("768", &framed(&page, 768), ""), r#"[768,true,"static",false,0]"#);
    check(load("1400", &framed(&page, 1400), ""), r#"[1400,true,"sticky",true,0]"#);
}

/// 20 codes in three types, with an envelope of six members.
#[test]
fn twenty_codes_fit_on_two_screens() {
    const PROBE: &str = r#"
const heights = [...document.querySelectorAll("main details.entry")].map((entry) => entry.offsetHeight);
log.push(heights.length, Math.max(...heights) <= 60, document.documentElement.scrollHeight <= 1800);
"#;
    let page = probed(&twenty().reference("Twenty").examples(&Api { request_id: "req_1" }).to_html(), PROBE);
    check(load("twenty", &framed(&page, 1400), ""), "[20,true,true,0]");
}

fn twenty() -> Catalog {
    let of = |name, numbers: RangeInclusive<usize>| type_entries(name, numbers.map(entry));
    catalog_of(vec![of("Card", 1..=8), of("Request", 9..=16), of("Server", 17..=20)])
}

#[test]
fn the_page_is_readable_without_its_script() {
    const PROBE: &str = r##"
log.push([...document.querySelectorAll("input, select, button")].some((element) => element.checkVisibility()));
log.push(document.querySelectorAll("summary").length, document.querySelector("#NO_STOCK pre").checkVisibility());
document.querySelector("#NO_STOCK summary").click();
log.push(document.querySelector("#NO_STOCK pre").checkVisibility());
"##;
    let page = shop();
    let (before, script) = page.split_once("<script>").unwrap();
    let (_, after) = script.split_once("</script>").unwrap();
    check(load("plain", &probed(&format!("{before}{after}"), PROBE), ""), "[false,5,false,true,0]");
}
