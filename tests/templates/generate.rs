//! Generates templates with every construct, the same ones on every run.

use super::tree::{Element, Member, Node, Piece, Template};

/// The number of envelopes: as many as compile in reasonable time.
const COUNT: u64 = 200;

const EVERYWHERE: &[&str] = &[
    "status",
    "status.reason",
    "code",
    "message",
    "title",
    "description",
    "docs_url",
    "ext.kind",
    "ext.rate",
    "ext.missing",
    "self.request.name",
    "self.request.number",
    "self.request.flag",
    "self.request.note",
    "self.request.pair.0",
    "self.request.pair.1.0",
];
const PAGE: &[&str] = &[
    "page.number",
    "page.size",
    "page.count",
    "page.offset",
    "page.index",
    "page.total_items",
    "page.total_pages",
    "page.has_more",
    "page.next_cursor",
    "page.prev_cursor",
    "page.is_last",
    "page.next_number",
    "page.prev_number",
];
const ENTRY: &[&str] = &[
    "error.code",
    "error.status",
    "error.message",
    "error.title",
    "error.docs_url",
    "error.field",
    "error.ext.kind",
    "error.ext.missing",
];
/// Values of any shape, which are an error at run time where only text is allowed.
const ANYTHING: &[&str] = &["ext.param", "self.request.any", "self.request.pair.1.1"];
const OBJECTS: &[&str] = &["ext.param", "self.request.any", "self.request.object"];
const LISTS: &[&str] = &["ext.param", "self.request.any", "self.request.list", "self.request.list"];
const ENTRY_FUNCTIONS: &[&str] = &["entry", "entry_list"];
const FUNCTIONS: &[&str] = &["code_and_status", "shouted", "inputs", "self.named"];
/// Payloads and details contain these keys too, so that keys collide.
const KEYS: &[&str] = &["a", "b", "c", "d", "code", "message", "\"q\" \\", "{x}", "naïve", "line\nbreak", ""];
const TEXTS: &[&str] =
    &["", "x", "{", "}}", " / ", "\"", "\\", "\u{1}\u{7f}\t", "é", "\u{1F600}", "https://example.com/"];

pub fn templates() -> Vec<Template> {
    (0..COUNT).map(|index| Generator { random: Random(index), outcome: "", in_entry: false }.template()).collect()
}

/// SplitMix64.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) % limit as u64) as usize
    }

    fn percent(&mut self, chance: usize) -> bool {
        self.below(100) < chance
    }

    fn pick(&mut self, all: &[&'static str]) -> &'static str {
        all[self.below(all.len())]
    }
}

struct Generator {
    random: Random,
    outcome: &'static str,
    /// Inside of a comprehension.
    in_entry: bool,
}

impl Generator {
    fn template(mut self) -> Template {
        let (success, error) = (self.outcome("success"), self.outcome("error"));
        let mut others = Vec::new();
        for (name, chance) in [("page", 60), ("field_error", 20), ("client_error", 20), ("server_error", 20)] {
            if self.random.percent(chance) {
                others.push((name, self.outcome(name)));
            }
        }
        self.outcome = "headers";
        let mut names = vec!["x-one", "X-Two", "retry-after"];
        names.truncate(self.random.below(4));
        let headers = names.into_iter().map(|name| (name.to_owned(), self.scalar(2))).collect();
        Template { success, error, others, headers }
    }

    fn outcome(&mut self, name: &'static str) -> Node {
        self.outcome = name;
        if self.random.percent(85) { self.object(3) } else { self.node(3) }
    }

    fn is_error(&self) -> bool {
        self.outcome.ends_with("error")
    }

    fn node(&mut self, depth: usize) -> Node {
        let kinds = if self.is_error() { 14 } else { 12 };
        match self.random.below(if depth == 0 { 5 } else { kinds }) {
            0 | 1 => Node::Path(self.path()),
            2 => self.anything(),
            3 => self.literal(),
            4 => self.text(),
            5 | 6 => self.object(depth - 1),
            7 => Node::Array(self.elements(depth - 1)),
            8 | 9 => Node::Or(Box::new(self.node(depth - 1)), Box::new(self.node(depth - 1))),
            10 => Node::AsStr(Box::new(self.scalar(depth - 1))),
            11 => self.scalar(depth - 1),
            12 => self.list(depth - 1),
            _ => self.map(depth - 1),
        }
    }

    fn elements(&mut self, depth: usize) -> Vec<Element> {
        (0..self.random.below(4)).map(|_| self.element(depth)).collect()
    }

    fn element(&mut self, depth: usize) -> Element {
        if self.random.percent(30) {
            Element::Splice(self.spliced_list(depth))
        } else {
            Element::Value(self.node(depth))
        }
    }

    /// A path that may be a list.
    fn spliced_list(&mut self, depth: usize) -> Node {
        match self.random.below(if depth == 0 { 4 } else { 8 }) {
            0 | 1 => Node::Path(self.random.pick(LISTS)),
            2 => Node::With(if self.in_entry { "entry_list" } else { "inputs" }),
            3 if self.is_error() => Node::Path("details"),
            3 if self.outcome == "page" => Node::Path("items"),
            3 => Node::Path("data"),
            4 => Node::Array(self.elements(depth - 1)),
            5 if self.is_error() => self.list(depth - 1),
            _ => Node::Or(Box::new(self.spliced_list(depth - 1)), Box::new(self.spliced_list(depth - 1))),
        }
    }

    /// A value that is allowed in a string, a key or a header.
    fn scalar(&mut self, depth: usize) -> Node {
        match self.random.below(if depth == 0 { 5 } else { 8 }) {
            0..=2 => Node::Path(self.path()),
            3 => self.literal(),
            4 => self.text(),
            5 => Node::AsStr(Box::new(self.scalar(depth - 1))),
            _ => Node::Or(Box::new(self.scalar(depth - 1)), Box::new(self.scalar(depth - 1))),
        }
    }

    fn literal(&mut self) -> Node {
        match self.random.below(6) {
            0 => Node::Null,
            1 => Node::Bool(self.random.percent(50)),
            2 => Node::Int([0, -1, 7, i64::MAX, -50][self.random.below(5)]),
            3 => Node::Float([2.5, -0.25, 10.0][self.random.below(3)]),
            _ => Node::Str(vec![Piece::Text(self.random.pick(TEXTS).to_owned())]),
        }
    }

    /// A path to text, a number or a boolean, and sometimes to a value of any shape.
    fn path(&mut self) -> &'static str {
        let own: &[&str] = match self.outcome {
            "success" => &["data"],
            "page" | "headers" => PAGE,
            _ => &["retry_after"],
        };
        match self.random.below(20) {
            0 => self.random.pick(ANYTHING),
            1..=4 => self.random.pick(own),
            5.. if self.in_entry && self.random.percent(70) => self.random.pick(ENTRY),
            _ => self.random.pick(EVERYWHERE),
        }
    }

    fn anything(&mut self) -> Node {
        let own: &[&str] = match self.outcome {
            "success" => &["data"],
            "page" => &["items", "data"],
            _ => &["details"],
        };
        match self.random.below(8) {
            0 | 1 => Node::Path(self.random.pick(ANYTHING)),
            2 => Node::Path("self.request.object"),
            3 if self.in_entry => Node::With(self.random.pick(ENTRY_FUNCTIONS)),
            3 => Node::With(self.random.pick(FUNCTIONS)),
            4 if self.in_entry => Node::Path("error.ext.param"),
            _ => Node::Path(self.random.pick(own)),
        }
    }

    fn text(&mut self) -> Node {
        let pieces = self.pieces();
        if self.random.percent(30) { Node::Url(pieces) } else { Node::Str(pieces) }
    }

    /// The pieces of a string with at least one slot.
    fn pieces(&mut self) -> Vec<Piece> {
        let mut pieces = Vec::new();
        for _ in 0..=self.random.below(2) {
            pieces.push(Piece::Text(self.random.pick(TEXTS).to_owned()));
            pieces.push(Piece::Path(self.path()));
        }
        pieces.push(Piece::Text(self.random.pick(TEXTS).to_owned()));
        pieces
    }

    fn object(&mut self, depth: usize) -> Node {
        Node::Object(self.members(depth, &mut Vec::new()))
    }

    /// `taken` has the keys of the literal object into which this one is spliced.
    fn members(&mut self, depth: usize, taken: &mut Vec<&'static str>) -> Vec<Member> {
        let mut members = Vec::new();
        for _ in 0..self.random.below(5) {
            match self.random.below(10) {
                0..=5 => {
                    let key = self.random.pick(KEYS);
                    if !taken.contains(&key) {
                        taken.push(key);
                        members.push(self.pair(vec![Piece::Text(key.to_owned())], depth));
                    }
                }
                6 => {
                    let key = if self.random.percent(50) { vec![Piece::Path(self.path())] } else { self.pieces() };
                    members.push(self.pair(key, depth));
                }
                7 if depth > 0 => {
                    // Splicing an empty object would mean nothing, so it is left out.
                    let spliced = self.members(depth - 1, taken);
                    if !spliced.is_empty() {
                        members.push(Member::Splice(Node::Object(spliced)));
                    }
                }
                _ => members.push(Member::Splice(self.splice(depth))),
            }
        }
        members
    }

    fn pair(&mut self, key: Vec<Piece>, depth: usize) -> Member {
        Member::Pair { key, optional: self.random.percent(50), value: self.node(depth) }
    }

    fn splice(&mut self, depth: usize) -> Node {
        match self.random.below(if depth == 0 { 3 } else { 7 }) {
            0 => Node::Path(self.random.pick(OBJECTS)),
            1 => Node::With(if self.in_entry { "entry" } else { "code_and_status" }),
            2 if self.is_error() => Node::Path("details"),
            2 if self.outcome == "success" => Node::Path("data"),
            2 => Node::Path("self.request.object"),
            3 | 4 => Node::Or(Box::new(self.splice(depth - 1)), Box::new(self.spliced_other(depth - 1))),
            5 if self.is_error() => self.map(depth - 1),
            _ => Node::Path("self.request.object"),
        }
    }

    fn spliced_other(&mut self, depth: usize) -> Node {
        if self.random.percent(60) { self.object(depth) } else { self.splice(depth) }
    }

    fn list(&mut self, depth: usize) -> Node {
        let element = self.within_entry(|this| match this.random.below(3) {
            0 => Node::Path(this.random.pick(ENTRY)),
            1 => {
                let mut members = vec![this.own_pair()];
                members.extend(this.members(depth, &mut vec!["own"]));
                Node::Object(members)
            }
            _ => Node::Or(Box::new(this.node(depth)), Box::new(Node::Path(this.random.pick(ENTRY)))),
        });
        Node::List(Box::new(element), self.source())
    }

    /// A pair that uses the comprehension's variable.
    fn own_pair(&mut self) -> Member {
        let value = Node::Path(self.random.pick(ENTRY));
        Member::Pair { key: vec![Piece::Text("own".to_owned())], optional: self.random.percent(50), value }
    }

    fn map(&mut self, depth: usize) -> Node {
        let (key, value) = self.within_entry(|this| {
            let name = this.random.pick(ENTRY);
            let key = match this.random.below(6) {
                0..=2 => Node::Path("error.field"),
                3 => Node::Path(name),
                4 => Node::Str(vec![Piece::Text("at ".to_owned()), Piece::Path(name)]),
                _ => Node::Or(Box::new(Node::Path(name)), Box::new(this.scalar(1))),
            };
            let value = if this.random.percent(50) {
                Node::Array((0..=this.random.below(2)).map(|_| this.element(depth)).collect())
            } else {
                this.node(depth)
            };
            (key, value)
        });
        Node::Map(Box::new(key), Box::new(value), self.source())
    }

    fn within_entry<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> T {
        let outer = std::mem::replace(&mut self.in_entry, true);
        let made = make(self);
        self.in_entry = outer;
        made
    }

    fn source(&mut self) -> &'static str {
        self.random.pick(&["field_errors", "errors"])
    }
}
