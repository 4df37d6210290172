// Formats of fields, numbers of texts that are filled in, and codes of enums.
#[derive(Debug, ApiError)]
#[api(crate = shop::errors, skip(error, from))]
pub enum Counter<'a, O, E, U, T, X, B> {
    #[api(status = 400, code = "OCTAL", message = "{0:o} {1:e} {2:E} {3:#x} {4:X} {5:b}")]
    Formats(O, E, U, T, X, B),
    #[api(status = 400, message = "Varies")]
    Varies(#[api(code)] String),
    #[api(status = 400, code = "TEXTS", message = "A \"quote\"", description = "Texts.")]
    #[api(header("location" = url("/counters/{0}/{1}")))]
    #[api(detail(one = "{0}", two = "{1}", three = "{0}-{1}"), ext(rate = -0.5))]
    Texts(u8, &'a str),
    #[api(status = 500, code = "SHOWN", message = "{0:?} {1:?} {2:?} {3:?} {4} {5}")]
    Shown((Step<'a>, u8), [Step<'a>; 2], &'a Step<'a>, Option<Box<dyn for<'b> Shows<'b> + 'a>>, Own<Step<'a>>, &'a str),
    #[api(status = 400, code = "BORROWED", message = "Borrowed")]
    Borrowed(#[api(source)] &'a Step<'a>),
    #[api(status = 502, code = "FAILED", message = "It \"{0}\"")]
    Failed(#[api(from, public)] Failure),
}

#[derive(Debug, ApiError)]
#[api(status = 400, codes(discriminant, range = -9..=7))]
#[repr(i8)]
enum Numbered {
    #[api(message = "One")]
    One = -1,
    #[api(message = "Two")]
    Two,
    #[api(message = "Three")]
    Three = 7,
}

#[derive(Debug, ApiError)]
#[api(status = 404, codes(none), message = "Nothing is here")]
pub struct Nothing;

#[derive(Debug, ApiError)]
#[api(status = 400, code = 7, message = "Worded", skip(display))]
pub struct Worded(#[api(message)] Option<String>, #[api(code)] Option<u32>);

#[derive(Debug, ApiError)]
#[api(status = 400, code = concat!("BY", "_HAND"), skip(display))]
pub struct ByHand;

#[derive(Debug, ApiError)]
pub enum Never {}

#[derive(Debug, ApiError)]
#[api(status = 401, code = "LINKED", message = "Linked", empty)]
#[api(header("link" = "</a>", "link" = "</b>"), ext(rel = "a", of = "b", at = "{one}", by = "{two}"))]
pub struct Linked {
    #[api(header = "link")]
    one: String,
    #[api(header = "link")]
    two: String,
    #[api(ext)]
    of: Option<String>,
    #[api(ext)]
    by: Option<String>,
}
