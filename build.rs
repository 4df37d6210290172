//! Prints the templates of `tests/templates` as envelopes, which that test compiles.

#[path = "tests/templates/generate.rs"]
mod generate;
#[path = "tests/templates/tree.rs"]
mod tree;

use std::fmt::Write;
use std::path::Path;
use std::{env, fs};

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=tests/templates/generate.rs");
    println!("cargo::rerun-if-changed=tests/templates/tree.rs");
    let directory = env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    fs::write(Path::new(&directory).join("templates.rs"), source()).expect("OUT_DIR can be written to");
}

fn source() -> String {
    let templates = generate::templates();
    let mut source = String::new();
    for (index, template) in templates.iter().enumerate() {
        writeln!(source, "#[derive(Envelope)]\n#[envelope(\n{template})]").expect("a string takes all");
        writeln!(source, "struct T{index}<'a> {{ request: &'a Request }}\n").expect("a string takes all");
        let method =
            "fn named(&self, parts: &Parts<'_>) -> impl Serialize { crate::answers::named(self.request, parts) }";
        writeln!(source, "impl T{index}<'_> {{ {method} }}\n").expect("a string takes all");
    }
    writeln!(source, "pub static ENVELOPES: [Render; {}] = [", templates.len()).expect("a string takes all");
    for index in 0..templates.len() {
        writeln!(source, "    |request, sample| sample.render(&T{index} {{ request }}),").expect("a string takes all");
    }
    source.push_str("];\n");
    writeln!(source, "pub static SCHEMAS: [fn(Outcome) -> Value; {}] = [", templates.len())
        .expect("a string takes all");
    for index in 0..templates.len() {
        writeln!(source, "    schema::of::<T{index}<'static>>,").expect("a string takes all");
    }
    source.push_str("];\n");
    writeln!(source, "pub static ANSWERS: [fn() -> Vec<catalog::Answer>; {}] = [", templates.len())
        .expect("a string takes all");
    for index in 0..templates.len() {
        writeln!(source, "    || ANSWERED.answers::<T{index}<'static>>(),").expect("a string takes all");
    }
    source.push_str("];\n");
    source
}
