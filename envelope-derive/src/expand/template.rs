//! From a checked template to the statements that write it: constants joined, one call for each value.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};

use crate::template::check::{escaped, quoted};
use crate::template::node::{Key, Map, MapValue, Node, Object, ObjectMember, Of, Read, Source, TextPiece};
use crate::template::slot::{PageSlot, Slot};

/// Statements that write to `__out`, with constants next to each other joined into one.
#[derive(Default)]
pub(crate) struct Writer {
    steps: Vec<Step>,
    /// How many scopes and marks there are, so that each has a name of its own.
    names: usize,
}

enum Step {
    Constant(String),
    Code(TokenStream),
}

/// Whether a comma is due in front of the next member.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Comma {
    No,
    Yes,
    /// Decided at run time.
    Unknown,
}

impl Writer {
    /// A block of type `Result<(), RenderError>` that writes this template.
    pub(crate) fn body(node: &Node) -> TokenStream {
        let mut writer = Writer::default();
        writer.write(node);
        let steps = writer.into_tokens();
        quote!({
            #[allow(unused_imports, reason = "only fields of the envelope that are no text need it")]
            use __rt::{AnyField as _, TextField as _};
            #steps
            __rt::Ok(())
        })
    }

    fn into_tokens(self) -> TokenStream {
        let step = |step: Step| match step {
            Step::Constant(json) => quote!(__rt::Sink::raw(__out, #json);),
            Step::Code(code) => code,
        };
        self.steps.into_iter().map(step).collect()
    }

    /// A writer for what stands inside of a block of this one's.
    fn nested(&self) -> Writer {
        Writer { steps: Vec::new(), names: self.names + 1 }
    }

    fn name(&mut self, prefix: &str) -> Ident {
        self.names += 1;
        quote::format_ident!("__{prefix}{}", self.names)
    }

    fn constant(&mut self, json: &str) {
        if let Some(Step::Constant(last)) = self.steps.last_mut() {
            last.push_str(json);
        } else if !json.is_empty() {
            self.steps.push(Step::Constant(json.to_owned()));
        }
    }

    fn code(&mut self, code: TokenStream) {
        self.steps.push(Step::Code(code));
    }

    /// Writes a value that has to be there: `null`, `[]` or `{}` where it is absent.
    fn write(&mut self, node: &Node) {
        match node {
            Node::Null => self.constant("null"),
            Node::Json(json) => self.constant(json),
            Node::Array(elements) => {
                self.constant("[");
                self.elements(elements, Comma::No);
                self.constant("]");
            }
            Node::Object(object) => {
                self.constant("{");
                self.members(object);
                self.constant("}");
            }
            Node::List(element, source) => self.list(element, *source),
            Node::Map(map) => {
                self.constant("{");
                self.map(map, &quote!(__rt::None));
                self.constant("}");
            }
            Node::Or(first, other) if never_absent(first) => {
                self.write(first);
                let _ = other;
            }
            Node::Or(first, other) => {
                let mark = self.name("mark");
                let (first, mut rest) = (self.presence(first), self.nested());
                rest.write(other);
                let rest = rest.into_tokens();
                self.code(quote! {
                    let #mark = __rt::Sink::mark(__out);
                    if !(#first) {
                        __rt::Sink::rollback(__out, #mark);
                        #rest
                    }
                });
            }
            Node::Read(read) if read.certain => {
                let write = read_value(read);
                self.code(quote!(let _ = #write;));
            }
            Node::Read(read) => {
                let write = read_value(read);
                self.code(quote! {
                    if !(#write) {
                        __rt::Sink::raw(__out, "null");
                    }
                });
            }
            Node::Text(pieces) if never_absent(node) => self.certain_text(pieces),
            Node::Text(_) | Node::AsStr(_) => {
                let mark = self.name("mark");
                let write = self.presence(node);
                self.code(quote! {
                    let #mark = __rt::Sink::mark(__out);
                    if !(#write) {
                        __rt::Sink::rollback(__out, #mark);
                        __rt::Sink::raw(__out, "null");
                    }
                });
            }
        }
    }

    /// A string that is always there: its quotes and its text join the constants around it.
    fn certain_text(&mut self, pieces: &[TextPiece]) {
        self.constant("\"");
        for piece in pieces {
            match piece {
                TextPiece::Text(text) => self.constant(&escaped(text)),
                TextPiece::Read(read) => {
                    let write = read_text(read);
                    self.code(quote!(let _ = #write;));
                }
            }
        }
        self.constant("\"");
    }

    /// An expression of type `bool` that writes a value and says whether it is there. Where it is not, what was written
    /// has to be taken back.
    fn presence(&self, node: &Node) -> TokenStream {
        match node {
            Node::Null => quote!(false),
            Node::Read(read) => read_value(read),
            Node::AsStr(read) => {
                let text = read_text(read);
                quote!(({ __rt::Sink::raw(__out, "\""); #text } && { __rt::Sink::raw(__out, "\""); true }))
            }
            Node::Text(pieces) => text(pieces),
            Node::Or(first, other) => {
                let (first, other) = (self.nested().presence(first), self.nested().presence(other));
                quote!({
                    let __mark = __rt::Sink::mark(__out);
                    (#first) || { __rt::Sink::rollback(__out, __mark); #other }
                })
            }
            Node::Object(object) if object.may_be_empty() => {
                let mut inner = self.nested();
                inner.members(object);
                filled("{", &inner.into_tokens(), "}")
            }
            Node::List(element, source) => filled("[", &self.nested().list_elements(element, *source), "]"),
            Node::Map(map) => {
                let mut inner = self.nested();
                inner.map(map, &quote!(__rt::None));
                filled("{", &inner.into_tokens(), "}")
            }
            Node::Json(_) | Node::Array(_) | Node::Object(_) => {
                let mut inner = self.nested();
                inner.write(node);
                let inner = inner.into_tokens();
                quote!({ #inner true })
            }
        }
    }

    fn elements(&mut self, elements: &[Node], mut comma: Comma) {
        for element in elements {
            self.comma(comma, "");
            self.write(element);
            comma = Comma::Yes;
        }
    }

    /// The comma that is due, and the constant behind it.
    fn comma(&mut self, comma: Comma, then: &str) {
        match comma {
            Comma::No => {}
            Comma::Yes => self.constant(","),
            Comma::Unknown => self.code(quote!(__rt::Sink::comma(__out);)),
        }
        self.constant(then);
    }

    fn list(&mut self, element: &Node, source: Source) {
        self.constant("[");
        let elements = self.nested().list_elements(element, source);
        self.code(elements);
        self.constant("]");
    }

    fn list_elements(&self, element: &Node, source: Source) -> TokenStream {
        let source = source_name(source);
        let mut inner = self.nested();
        inner.write(element);
        let inner = inner.into_tokens();
        quote! {
            __rt::elements(#source, __facts, __out, |__error, __out| {
                __rt::Sink::comma(__out);
                #inner
                __rt::Ok(())
            })?;
        }
    }

    /// The members of a map, into an object that is open.
    fn map(&mut self, map: &Map, scope: &TokenStream) {
        let source = source_name(map.source);
        let key = map_key(&map.key);
        let mut inner = self.nested();
        let grouping = match &map.value {
            MapValue::Lists(elements) => {
                inner.elements(elements, Comma::No);
                quote!(__rt::Grouping::Lists)
            }
            MapValue::First(value) => {
                inner.write(value);
                quote!(__rt::Grouping::First)
            }
        };
        let inner = inner.into_tokens();
        self.code(quote! {
            let __has_entries = __rt::Members { source: #source, facts: __facts, out: &mut *__out, scope: #scope, grouping: #grouping }.write(
                |__error| #key,
                |__error, __out| { #inner __rt::Ok(()) },
            )?;
        });
    }

    fn members(&mut self, object: &Object) {
        let scope = object.is_open().then(|| self.open_scope(object));
        let mut comma = Comma::No;
        let mut interpolated = 0;
        for member in &object.members {
            match member {
                ObjectMember::Pair { key: Key::Literal(key), optional: false, value } => {
                    self.comma(comma, &format!("{}:", quoted(key)));
                    self.write(value);
                    comma = Comma::Yes;
                }
                ObjectMember::Pair { key: Key::Literal(key), value, .. } => {
                    self.optional_member(comma, key, value);
                    comma = after_optional(comma, value);
                }
                ObjectMember::Pair { key: Key::Interpolated(_), optional, value } => {
                    self.interpolated_member(scope.as_ref(), interpolated, *optional, value);
                    interpolated += 1;
                    comma = if comma == Comma::Yes { Comma::Yes } else { Comma::Unknown };
                }
                ObjectMember::Splice(node) => {
                    if let Some(scope) = &scope {
                        let splice = self.splice(node, scope);
                        self.code(quote!(let _ = #splice;));
                    }
                    comma = if comma == Comma::Yes { Comma::Yes } else { Comma::Unknown };
                }
            }
        }
    }

    /// The keys of the template, the interpolated ones put together first: they win over what is spliced before them.
    fn open_scope(&mut self, object: &Object) -> Ident {
        let scope = self.name("scope");
        let keys = object.literal_keys();
        self.code(quote!(let mut #scope = __rt::Scope::new(&[#(#keys),*]);));
        let interpolated = object.members.iter().filter_map(|member| match member {
            ObjectMember::Pair { key: Key::Interpolated(pieces), .. } => Some(pieces),
            _ => None,
        });
        for (index, pieces) in interpolated.enumerate() {
            let (name, plain) = (key_name(&scope, index), plain_string(&plain_text(pieces)));
            self.code(quote! {
                let #name = #plain;
                let #name = __rt::reserve(&mut #scope, #name);
            });
        }
        scope
    }

    fn optional_member(&mut self, comma: Comma, key: &str, value: &Node) {
        if never_absent(value) {
            self.comma(comma, &format!("{}:", quoted(key)));
            self.write(value);
            return;
        }
        let mark = self.name("mark");
        let mut inner = self.nested();
        inner.comma(comma, &format!("{}:", quoted(key)));
        let (inner, presence) = (inner.into_tokens(), self.presence(value));
        let member = quote! {
            let #mark = __rt::Sink::mark(__out);
            #inner
            if !(#presence) {
                __rt::Sink::rollback(__out, #mark);
            }
        };
        // Most errors have no field errors: nothing is written then, and nothing taken back.
        if runs_over_field_errors(value) {
            self.code(quote!(if __rt::Facts::field_errors(__facts).is_some() { #member }));
        } else {
            self.code(member);
        }
    }

    fn interpolated_member(&mut self, scope: Option<&Ident>, index: usize, optional: bool, value: &Node) {
        let Some(scope) = scope else { return };
        let name = key_name(scope, index);
        let mut inner = self.nested();
        if optional && !never_absent(value) {
            let presence = inner.presence(value);
            inner.code(quote! {
                if !(#presence) {
                    __rt::Sink::rollback(__out, __mark);
                }
            });
        } else {
            inner.write(value);
        }
        let inner = inner.into_tokens();
        self.code(quote! {
            if let __rt::Some(__key) = &#name {
                let __mark = __rt::Sink::mark(__out);
                __rt::Sink::comma(__out);
                __rt::Sink::string(__out, __key);
                __rt::Sink::raw(__out, ":");
                #inner
            }
        });
    }

    /// An expression of type `bool`: whether there was something to splice.
    fn splice(&self, node: &Node, scope: &Ident) -> TokenStream {
        match node {
            Node::Or(first, other) => {
                let (first, other) = (self.splice(first, scope), self.splice(other, scope));
                quote!(((#first) || (#other)))
            }
            Node::Map(map) => {
                let mut inner = self.nested();
                inner.map(map, &quote!(__rt::Some(&mut #scope)));
                let inner = inner.into_tokens();
                quote!({ #inner __has_entries })
            }
            Node::Read(Read { of: Of::Answer(Slot::Details), .. }) => {
                quote!(__rt::splice_details(__facts, __out, &mut #scope)?)
            }
            Node::Read(read @ Read { of: Of::Answer(Slot::Ext(_)) | Of::Entry(Slot::Ext(_)), .. }) => {
                let (name, value) = (&read.name, value_of(read));
                quote!(__rt::splice_ext(#name, #value, __out, &mut #scope)?)
            }
            Node::Read(read) => {
                let (name, value) = (&read.name, reference_to(read));
                quote!(__rt::splice(#name, #value, __out, &mut #scope)?)
            }
            // An object literal beside `??`; one that stands alone is part of the object already.
            Node::Object(object) => self.nested().spliced_literal(object, scope),
            _ => quote!(false),
        }
    }

    /// The members of a literal object that stands beside `??`, as far as their keys are free: an expression of type
    /// `bool`, whether any of them is there. Its keys are taken first: they win over what is spliced between them.
    fn spliced_literal(&self, object: &Object, scope: &Ident) -> TokenStream {
        let certain = !object.may_be_empty();
        let keys = object.members.iter().enumerate().filter_map(|(index, member)| match member {
            ObjectMember::Pair { key, .. } => Some(claimed_key(key, scope, index)),
            ObjectMember::Splice(_) => None,
        });
        let members = object.members.iter().enumerate().map(|(index, member)| match member {
            ObjectMember::Pair { optional, value, .. } => self.spliced_member(index, *optional, value),
            ObjectMember::Splice(node) => {
                let splice = self.splice(node, scope);
                quote!(__present |= #splice;)
            }
        });
        let releases = object.members.iter().enumerate().filter_map(|(index, member)| match member {
            ObjectMember::Pair { .. } => {
                let key = claimed_name(index);
                Some(quote!(__rt::release(#key, &mut #scope);))
            }
            ObjectMember::Splice(_) => None,
        });
        quote!({
            let mut __present = #certain;
            #(#keys)*
            #(#members)*
            #(#releases)*
            __present
        })
    }

    /// Written even where its key is taken, and taken back then: whether it is there counts all the same.
    fn spliced_member(&self, index: usize, optional: bool, value: &Node) -> TokenStream {
        let key = claimed_name(index);
        let there = if optional && !never_absent(value) {
            self.nested().presence(value)
        } else {
            let mut inner = self.nested();
            inner.write(value);
            let inner = inner.into_tokens();
            quote!({ #inner true })
        };
        quote! {
            if let __rt::Some(__claimed) = &mut #key {
                let __mark = __rt::Sink::mark(__out);
                __rt::Sink::comma(__out);
                __rt::Sink::string(__out, &__claimed.key);
                __rt::Sink::raw(__out, ":");
                __claimed.used = #there;
                __present |= __claimed.used;
                if !(__claimed.free && __claimed.used) {
                    __rt::Sink::rollback(__out, __mark);
                }
            }
        }
    }
}

/// Takes the key of a member, if nothing has it yet; `None` where the key is absent.
fn claimed_key(key: &Key, scope: &Ident, index: usize) -> TokenStream {
    let name = claimed_name(index);
    let key = match key {
        Key::Literal(key) => quote!(__rt::literal_key(#key)),
        Key::Interpolated(pieces) => plain_string(&plain_text(pieces)),
    };
    quote!(let mut #name = __rt::claim(#key, __out, &mut #scope);)
}

fn claimed_name(index: usize) -> Ident {
    quote::format_ident!("__claimed{index}")
}

fn key_name(scope: &Ident, index: usize) -> Ident {
    quote::format_ident!("{scope}_key{index}")
}

/// Behind an optional member, a comma is due for certain only where one was before, or the member is always there.
fn after_optional(before: Comma, value: &Node) -> Comma {
    if before == Comma::Yes || never_absent(value) { Comma::Yes } else { Comma::Unknown }
}

/// What is written between two brackets, and whether that was anything.
fn filled(open: &str, content: &TokenStream, close: &str) -> TokenStream {
    quote!({
        __rt::Sink::raw(__out, #open);
        let __start = __rt::Sink::mark(__out);
        #content
        let __filled = __rt::Sink::wrote_since(__out, __start);
        __rt::Sink::raw(__out, #close);
        __filled
    })
}

/// True where the value is there in every answer.
fn never_absent(node: &Node) -> bool {
    match node {
        Node::Json(_) | Node::Array(_) => true,
        Node::Object(object) => !object.may_be_empty(),
        Node::Or(first, other) => never_absent(first) || never_absent(other),
        Node::Read(read) | Node::AsStr(read) => read.certain,
        Node::Text(pieces) => pieces.iter().all(|piece| match piece {
            TextPiece::Text(_) => true,
            TextPiece::Read(read) => read.certain,
        }),
        Node::Null | Node::List(..) | Node::Map(_) => false,
    }
}

fn runs_over_field_errors(node: &Node) -> bool {
    match node {
        Node::List(_, source) => *source == Source::FieldErrors,
        Node::Map(map) => map.source == Source::FieldErrors,
        _ => false,
    }
}

fn source_name(source: Source) -> TokenStream {
    match source {
        Source::FieldErrors => quote!(__rt::Source::FieldErrors),
        Source::Errors => quote!(__rt::Source::Errors),
    }
}

/// An expression of type `bool` that writes a string with something in it.
fn text(pieces: &[TextPiece]) -> TokenStream {
    let mut constant = String::from("\"");
    let mut parts = Vec::new();
    for piece in pieces {
        match piece {
            TextPiece::Text(text) => constant.push_str(&escaped(text)),
            TextPiece::Read(read) => {
                let before = std::mem::take(&mut constant);
                let before = (!before.is_empty()).then(|| quote!(__rt::Sink::raw(__out, #before);));
                let read = read_text(read);
                parts.push(quote!({ #before #read }));
            }
        }
    }
    constant.push('"');
    quote!((#(#parts)&&* && { __rt::Sink::raw(__out, #constant); true }))
}

/// A map's key as `Result<Option<Cow<str>>, RenderError>`.
fn map_key(key: &Node) -> TokenStream {
    if let Node::Read(Read { of: Of::Entry(Slot::Field), .. }) = key {
        return quote!(__rt::Ok(__rt::Option::map(__rt::Facts::field(__error), __rt::Cow::Borrowed)));
    }
    let plain = plain_string(&plain(key));
    quote!(__rt::Ok(__rt::Option::map(#plain, __rt::Cow::Owned)))
}

/// The statement that sets one header of an envelope.
pub(crate) fn header(name: &str, node: &Node) -> TokenStream {
    let plain = plain_string(&plain(node));
    quote!(__rt::set_header(__headers, #name, #plain)?;)
}

/// An `Option<String>` made by an expression that writes to `__text` and says whether everything was there.
fn plain_string(present: &TokenStream) -> TokenStream {
    quote! {
        __rt::plain(|__text| {
            let __present = #present;
            __rt::Ok(__present)
        })?
    }
}

/// An expression of type `bool` that writes a scalar to `__text`, for headers and keys.
fn plain(node: &Node) -> TokenStream {
    match node {
        Node::Json(json) => {
            let text = plain_constant(json);
            quote!({ __text.constant(#text); true })
        }
        Node::Text(pieces) => plain_text(pieces),
        Node::Read(read) | Node::AsStr(read) => plain_read(read),
        Node::Or(first, other) => {
            let (first, other) = (plain(first), plain(other));
            quote!({
                let __mark = __text.mark();
                (#first) || { __text.rollback(__mark); #other }
            })
        }
        Node::Null | Node::Object(_) | Node::Array(_) | Node::List(..) | Node::Map(_) => quote!(false),
    }
}

/// The text of a constant scalar.
fn plain_constant(json: &str) -> String {
    json.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).map_or_else(|| json.to_owned(), unescaped)
}

/// The text behind the content of a JSON string that this crate has escaped.
fn unescaped(content: &str) -> String {
    let mut text = String::new();
    let mut characters = content.chars();
    while let Some(character) = characters.next() {
        if character != '\\' {
            text.push(character);
            continue;
        }
        match characters.next() {
            Some('b') => text.push('\u{8}'),
            Some('f') => text.push('\u{c}'),
            Some('n') => text.push('\n'),
            Some('r') => text.push('\r'),
            Some('t') => text.push('\t'),
            Some('u') => {
                let digits: String = characters.by_ref().take(4).collect();
                text.extend(u32::from_str_radix(&digits, 16).ok().and_then(char::from_u32));
            }
            Some(other) => text.push(other),
            None => {}
        }
    }
    text
}

fn plain_text(pieces: &[TextPiece]) -> TokenStream {
    let parts = pieces.iter().map(|piece| match piece {
        TextPiece::Text(text) => quote!({ __text.constant(#text); true }),
        TextPiece::Read(read) => plain_read(read),
    });
    quote!((#(#parts)&&*))
}

fn plain_read(read: &Read) -> TokenStream {
    match (&read.of, facts_of(read)) {
        (Of::Answer(Slot::Message) | Of::Entry(Slot::Message), facts) => quote!(__text.message(#facts)?),
        _ => {
            let (name, value) = (&read.name, reference_to(read));
            quote!(__text.value(#name, #value)?)
        }
    }
}

/// An expression of type `bool` that writes a value as JSON.
fn read_value(read: &Read) -> TokenStream {
    let facts = facts_of(read);
    match &read.of {
        Of::Answer(Slot::Code) | Of::Entry(Slot::Code) => {
            quote!(__rt::Sink::code(__out, #facts))
        }
        Of::Answer(Slot::Status) | Of::Entry(Slot::Status) => quote!(__rt::Sink::status(__out, #facts)),
        Of::Answer(Slot::Message) | Of::Entry(Slot::Message) => quote!(__rt::Sink::message(__out, #facts)?),
        Of::Answer(Slot::Details) => quote!(__rt::details(__facts, __out)?),
        Of::Envelope(..) => {
            let (name, value) = (&read.name, reference_to(read));
            let write = quote_spanned!(place(read.span)=> write);
            quote!((&__rt::EnvelopeField(#value)).#write(#name, __out)?)
        }
        Of::Answer(Slot::Ext(_)) | Of::Entry(Slot::Ext(_)) => {
            let (name, value) = (&read.name, value_of(read));
            quote!(__rt::Sink::ext(__out, #name, #value)?)
        }
        _ => {
            let (name, value) = (&read.name, reference_to(read));
            quote!(__rt::Sink::value(__out, #name, #value)?)
        }
    }
}

/// An expression of type `bool` that writes a scalar as the content of a string.
fn read_text(read: &Read) -> TokenStream {
    match (&read.of, facts_of(read)) {
        (Of::Answer(Slot::Message) | Of::Entry(Slot::Message), facts) => {
            quote!(__rt::Sink::message_text(__out, #facts)?)
        }
        _ => {
            let (name, value) = (&read.name, reference_to(read));
            quote!(__rt::Sink::text(__out, #name, #value)?)
        }
    }
}

fn facts_of(read: &Read) -> TokenStream {
    if matches!(read.of, Of::Entry(_)) { quote!(__error) } else { quote!(__facts) }
}

/// The value behind a reference, whose span is the value's: there the compiler says what its type lacks.
fn reference_to(read: &Read) -> TokenStream {
    let value = value_of(read);
    quote_spanned!(place(read.span)=> &#value)
}

/// Where something is written, resolved as all of the expansion is: a template may come out of a `macro_rules!`.
fn place(span: Span) -> Span {
    span.resolved_at(Span::call_site())
}

/// The value itself.
fn value_of(read: &Read) -> TokenStream {
    let facts = facts_of(read);
    match &read.of {
        Of::Answer(slot) | Of::Entry(slot) => slot_value(slot, &facts),
        Of::Envelope(receiver, members) => {
            let receiver = Ident::new("self", place(*receiver));
            quote!(#receiver #(.#members)*)
        }
        Of::With(path) => quote!(#path(&__rt::Parts::new(__facts))),
    }
}

fn slot_value(slot: &Slot, facts: &TokenStream) -> TokenStream {
    match slot {
        Slot::Status => quote!(__rt::Facts::status(#facts)),
        Slot::Reason => quote!(__rt::Facts::reason(#facts)),
        Slot::Code => quote!(__rt::Facts::code(#facts)),
        Slot::Title => quote!(__rt::Facts::title(#facts)),
        Slot::Description => quote!(__rt::Facts::description(#facts)),
        Slot::DocsUrl => quote!(__rt::Facts::docs_url(#facts)),
        Slot::Ext(name) => quote!(__rt::Facts::ext(#facts, #name)),
        Slot::Field => quote!(__rt::Facts::field(#facts)),
        Slot::RetryAfter => quote!(__rt::retry_after(#facts)),
        Slot::Data | Slot::Items => quote!(__data),
        Slot::Page(slot) => {
            let read = page_value(*slot);
            quote!(__rt::page(#facts, |__page| #read))
        }
        // Both are written by calls of their own; neither is a value.
        Slot::Message | Slot::Details => quote!(()),
    }
}

fn page_value(slot: PageSlot) -> TokenStream {
    match slot {
        PageSlot::Number => quote!(__page.number()),
        PageSlot::Size => quote!(__page.size()),
        PageSlot::Count => quote!(__rt::Some(__page.count())),
        PageSlot::Offset => quote!(__page.offset()),
        PageSlot::Index => quote!(__page.index()),
        PageSlot::TotalItems => quote!(__page.total_items()),
        PageSlot::TotalPages => quote!(__page.total_pages()),
        PageSlot::HasMore => quote!(__rt::Some(__page.has_more())),
        PageSlot::NextCursor => quote!(__page.next_cursor()),
        PageSlot::PrevCursor => quote!(__page.prev_cursor()),
    }
}

/// Calls `visit` with every value of a template that is not constant.
pub(crate) fn reads(node: &Node, visit: &mut impl FnMut(&Read)) {
    match node {
        Node::Null | Node::Json(_) => {}
        Node::Text(pieces) => text_reads(pieces, visit),
        Node::Object(object) => object.members.iter().for_each(|member| match member {
            ObjectMember::Pair { key, value, .. } => {
                if let Key::Interpolated(pieces) = key {
                    text_reads(pieces, visit);
                }
                reads(value, visit);
            }
            ObjectMember::Splice(value) => reads(value, visit),
        }),
        Node::Array(elements) => elements.iter().for_each(|element| reads(element, visit)),
        Node::List(element, _) => reads(element, visit),
        Node::Map(map) => {
            reads(&map.key, visit);
            match &map.value {
                MapValue::Lists(elements) => elements.iter().for_each(|element| reads(element, visit)),
                MapValue::First(value) => reads(value, visit),
            }
        }
        Node::Read(read) | Node::AsStr(read) => visit(read),
        Node::Or(first, other) => {
            reads(first, visit);
            reads(other, visit);
        }
    }
}

fn text_reads(pieces: &[TextPiece], visit: &mut impl FnMut(&Read)) {
    pieces.iter().for_each(|piece| {
        if let TextPiece::Read(read) = piece {
            visit(read);
        }
    });
}
