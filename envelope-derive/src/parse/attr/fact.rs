//! The keys of a type or a variant.

use proc_macro2::{Span, TokenStream, TokenTree};
use syn::parse::ParseStream;
use syn::{Ident, LitStr, Path, Token};

use super::code::Codes;
use super::header;
use super::keys::{Form, Item, report_option};
use super::setting::{Setting, Spanned};
use super::split::{segments, split};
use super::status::status;
use super::value::{assigned, assigned_code, code, crate_path, literal, message, no_suffix, seconds, some_text, text};
use crate::common::{CodeValue, LiteralValue, MessageValue};
use crate::diag::{Errors, Extent, Place, error};
use crate::tokens::{parse_whole, skip_rest};

/// What `#[api(..)]` says on a type or a variant. Whether each key is allowed there has been checked.
#[derive(Default)]
pub(crate) struct FactAttrs {
    pub(crate) code: Setting<CodeValue>,
    pub(crate) status: Setting<u16>,
    pub(crate) message: Setting<MessageValue>,
    pub(crate) title: Setting<String>,
    pub(crate) description: Setting<String>,
    pub(crate) docs_url: Setting<String>,
    pub(crate) ext: Vec<Named<LiteralValue>>,
    /// Constant members of the details.
    pub(crate) details: Vec<Named<LiteralValue>>,
    pub(crate) field: Setting<String>,
    pub(crate) retry_after: Setting<u64>,
    pub(crate) headers: Vec<Named<String>>,
    pub(crate) transparent: Setting<()>,
    pub(crate) in_band: Setting<()>,
    pub(crate) shared: Setting<()>,
    pub(crate) deprecated: Setting<String>,
    pub(crate) empty: Setting<()>,
    pub(crate) codes: Codes,
    pub(crate) kind: Setting<Ident>,
    pub(crate) retired: Vec<Spanned<CodeValue>>,
    pub(crate) envelope: Setting<syn::Type>,
    pub(crate) krate: Setting<Path>,
    pub(crate) skip: Skip,
    /// Every key that is set, for the rules about keys that exclude each other.
    pub(crate) set: Vec<(String, Span)>,
}

/// A constant of `ext(name = literal)` and `detail(name = literal)`, or of `header("name" = "value")` with its name in lower case.
pub(crate) struct Named<T> {
    pub(crate) name: String,
    pub(crate) span: Span,
    pub(crate) value: T,
    /// The place of the value.
    pub(crate) at: Extent,
}

/// The traits that `skip(..)` leaves to the author.
#[derive(Default)]
pub(crate) struct Skip {
    pub(crate) display: bool,
    pub(crate) error: bool,
    pub(crate) from: bool,
    /// Those of web frameworks.
    pub(crate) adapters: bool,
    /// The options that errors alone have.
    pub(crate) of_errors: Vec<(String, Span)>,
}

impl FactAttrs {
    pub(crate) fn parse(errors: &Errors, items: &[Item]) -> Self {
        let mut attrs = FactAttrs::default();
        for item in items {
            if !matches!(item.form, Form::Broken) {
                attrs.set.push((item.name.clone(), item.span));
            }
            attrs.take(errors, item);
        }
        attrs
    }

    fn take(&mut self, errors: &Errors, item: &Item) {
        match item.name.as_str() {
            "code" => self.code.fill(errors, item, assigned_code(item)),
            "status" => self.status.fill(errors, item, status(item)),
            "message" => self.message.fill(errors, item, message(item)),
            "title" => self.title.fill(errors, item, some_text(item)),
            "description" => self.description.fill(errors, item, text(item)),
            "docs_url" => self.docs_url.fill(errors, item, text(item)),
            "ext" => literals(errors, item, EXT, &mut self.ext),
            "detail" => literals(errors, item, DETAIL, &mut self.details),
            "field" => self.field.fill(errors, item, some_text(item)),
            "retry_after" => self.retry_after.fill(errors, item, seconds(item)),
            "header" => self.take_headers(errors, item),
            "transparent" => self.transparent.raise(errors, item),
            "in_band" => self.in_band.raise(errors, item),
            "shared" => self.shared.raise(errors, item),
            "deprecated" => self.deprecated.fill(errors, item, text(item)),
            "empty" => self.empty.raise(errors, item),
            "codes" => self.codes.take(errors, list(errors, item, CODES)),
            "kind" => self.kind.fill(errors, item, kind(item)),
            "retired" => self.take_retired(errors, item),
            "envelope" => self.envelope.fill(errors, item, type_of(item)),
            "crate" => self.krate.fill(errors, item, crate_path(item)),
            "skip" => self.take_skip(errors, item),
            _ => {}
        }
    }

    fn take_headers(&mut self, errors: &Errors, item: &Item) {
        for segment in segments(errors, list(errors, item, HEADER)) {
            let header = match parse_whole(segment.into_iter().collect(), header) {
                Ok(header) => header,
                Err(error) => {
                    errors.push_error(error);
                    continue;
                }
            };
            if let Some(first) = self.headers.iter().find(|known| known.name == header.name) {
                header_twice(errors, &header.name, first.span, header.span);
                continue;
            }
            self.headers.push(header);
        }
    }

    fn take_retired(&mut self, errors: &Errors, item: &Item) {
        for segment in segments(errors, list(errors, item, "write `retired(\"OLD\", -70)`")) {
            match parse_whole(segment.into_iter().collect::<TokenStream>(), code) {
                Ok(code) => self.retired.push(code),
                Err(error) => errors.push_error(error),
            }
        }
    }

    fn take_skip(&mut self, errors: &Errors, item: &Item) {
        for entry in
            split(errors, list(errors, item, "write `skip(display, error, from, adapters)`, or any of these"), &[])
        {
            if matches!(entry.name.as_str(), "display" | "error" | "from") {
                self.skip.of_errors.push((entry.name.clone(), entry.span));
            }
            match entry.name.as_str() {
                "display" => self.skip.display = true,
                "error" => self.skip.error = true,
                "from" => self.skip.from = true,
                "adapters" => self.skip.adapters = true,
                _ => report_option(errors, &entry, "skip", &["display", "error", "from", "adapters"]),
            }
        }
    }
}

const CODES: &str = "write `codes(prefix = \"AUTH_\")` or `codes(range = ..=-2)`";
const EXT: &str = "write `ext(name = \"value\")`";
const DETAIL: &str = "write `detail(name = \"value\")`";
const HEADER: &str = "write `header(\"name\" = \"value\")`";

/// The entries of `ext(name = literal)` and `detail(name = literal)`.
fn literals(errors: &Errors, item: &Item, help: &str, known: &mut Vec<Named<LiteralValue>>) {
    for entry in split(errors, list(errors, item, help), &[]) {
        let value = match &entry.form {
            Form::Broken => continue,
            Form::Assign(_, tokens) if !tokens.is_empty() => {
                parse_whole(tokens.iter().cloned().collect(), |input| literal(input, &item.name))
                    .map(|value| (value, extent(tokens, entry.span)))
            }
            _ => Err(error(entry.span, format!("`{}` needs a value", entry.name), help)),
        };
        let name = entry.name.strip_prefix("r#").unwrap_or(&entry.name).to_owned();
        if let Some(first) = known.iter().find(|known| known.name == name) {
            let (text, what) = (format!("`{name}` is set twice in `{}(..)`", item.name), format!("`{name}` is set"));
            errors.push_repeats(first.span, what, [entry.span], text, "remove one of them");
            continue;
        }
        match value {
            Ok((value, at)) => known.push(Named { name, span: entry.span, value, at }),
            Err(error) => errors.push_error(error),
        }
    }
}

/// The tokens between the parentheses. An empty list is a mistake.
fn list(errors: &Errors, item: &Item, help: &str) -> TokenStream {
    let Form::List(tokens) = &item.form else { return TokenStream::new() };
    if tokens.is_empty() {
        errors.push_help(item.span, format!("`{}(..)` is empty", item.name), help);
    }
    tokens.clone()
}

/// From the first of the tokens to the last.
fn extent(tokens: &[TokenTree], otherwise: Span) -> Extent {
    let place = |token: Option<&TokenTree>| token.map_or(otherwise, TokenTree::span);
    Extent::new(place(tokens.first()), place(tokens.last()))
}

fn type_of(item: &Item) -> syn::Result<Spanned<syn::Type>> {
    assigned(item, |input| input.parse()).map(|value| Spanned::new(value, item.span))
}

/// `kind = FaultKind`
fn kind(item: &Item) -> syn::Result<Spanned<Ident>> {
    let name = assigned(item, |input| {
        let tokens = input.cursor().token_stream();
        skip_rest(input);
        let help = "write `kind = FaultKind`: the type is declared beside this one";
        syn::parse2::<Ident>(tokens.clone()).map_err(|_| error(tokens, "`kind` must be a name", help))
    })?;
    Ok(Spanned { span: name.span().into(), value: name })
}

fn header(input: ParseStream<'_>) -> syn::Result<Named<String>> {
    let expected = |_| error(skip_rest(input), "expected a header name and value", HEADER);
    let name: LitStr = input.parse().map_err(expected)?;
    input.parse::<Token![=]>().map_err(expected)?;
    let value: LitStr = input.parse().map_err(expected)?;
    no_suffix(name.suffix(), name.span())?;
    no_suffix(value.suffix(), value.span())?;
    let lower = header_name(&name.value(), name.span())?;
    if !value.value().bytes().all(|byte| byte == b'\t' || (byte >= b' ' && byte != 0x7F)) {
        let help = "CR and LF would start another header (RFC 9110, section 5.5)";
        return Err(error(value.span(), "a header value must not contain control characters", help));
    }
    Ok(Named { name: lower, span: name.span(), value: value.value(), at: value.span().into() })
}

/// A header name in lower case, checked to be a token (RFC 9110, section 5.6.2) that an answer may set.
pub(crate) fn header_name(text: &str, place: impl Place) -> syn::Result<String> {
    let is_token = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    if text.is_empty() || !text.bytes().all(is_token) {
        let help = "letters, digits and any of !#$%&'*+-.^_`|~ are allowed, as in \"retry-after\"";
        return Err(error(&place, format!("{text:?} is not a valid header name"), help));
    }
    let name = text.to_ascii_lowercase();
    header::refuse(&name, place)?;
    Ok(name)
}

/// Reports a header that is set twice.
pub(crate) fn header_twice(errors: &Errors, name: &str, first: Span, second: Span) {
    let (text, what) = (format!("header `{name}` is set twice"), format!("header `{name}` is set"));
    errors.push_repeats(first, what, [second], text, "remove one of them");
}
