//! [`PageQuery`], the query parameters that ask for a page.

use core::fmt;

use serde_core::de::{Deserialize, Deserializer, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor};

use crate::facts::page::Page;

/// `?page=2&per_page=50`, checked: the page is at least 1, the size between 1 and `MAX`. A missing page is page 1, a
/// missing size is `DEFAULT`, and other parameters are ignored. For an API that counts its pages from 0, write
/// `PageQuery<20, 100, 0>`. Each parameter is read under any of the names that APIs give it:
///
/// - the page: `page` or `page[number]`, or the number of items before it: `offset` or `skip`
/// - the size: `per_page`, `perPage`, `page_size`, `pageSize`, `page[size]`, `size`, `limit` or `take`
///
/// Two names for the same parameter are an error, because it is not clear which one is meant.
///
/// It deserializes from a query string, a form or a map; numbers may be text.
///
/// ```
/// use envelope_runtime::PageQuery;
///
/// let query: PageQuery<20, 100> = serde_json::from_str(r#"{ "page": "3" }"#).unwrap();
/// assert_eq!((query.page(), query.per_page(), query.offset()), (3, 20, 40));
///
/// let error = PageQuery::<20, 100>::new(1, 101).unwrap_err();
/// assert_eq!(error.to_string(), "`per_page` must be between 1 and 100, not 101");
///
/// let error = serde_json::from_str::<PageQuery<20, 100>>(r#"{ "limit": 0 }"#).unwrap_err();
/// assert!(error.to_string().starts_with("`limit` must be between 1 and 100, not 0"));
///
/// let query: PageQuery<20, 100, 0> = serde_json::from_str(r#"{ "page": "3" }"#).unwrap();
/// assert_eq!((query.page(), query.offset()), (3, 60));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageQuery<const DEFAULT: u64, const MAX: u64, const FIRST: u64 = 1> {
    start: Start,
    per_page: u64,
}

/// The start of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Start {
    /// The number of the page.
    Page(u64),
    /// The number of items before it.
    Offset(u64),
}

/// A page number or size that is not allowed. The message names the parameter and the limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum PageQueryError {
    /// `page` is 0, but pages are counted from 1.
    Page,
    /// The size is 0 or over the limit.
    PerPage {
        /// The invalid parameter: `per_page`, or the name that the client wrote instead.
        parameter: &'static str,
        /// The requested size.
        given: u64,
        /// The maximum size.
        max: u64,
    },
}

impl PageQueryError {
    /// The name of the invalid parameter.
    #[must_use]
    pub const fn parameter(&self) -> &'static str {
        match self {
            PageQueryError::Page => "page",
            PageQueryError::PerPage { parameter, .. } => parameter,
        }
    }
}

impl fmt::Display for PageQueryError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PageQueryError::Page => f.write_str("`page` must be at least 1, not 0"),
            PageQueryError::PerPage { parameter, given, max } => {
                write!(f, "`{parameter}` must be between 1 and {max}, not {given}")
            }
        }
    }
}

impl core::error::Error for PageQueryError {}

impl<const DEFAULT: u64, const MAX: u64, const FIRST: u64> PageQuery<DEFAULT, MAX, FIRST> {
    /// Evaluated wherever the type is used, so that contradictory limits do not compile.
    const LIMITS: () = {
        assert!(0 < DEFAULT && DEFAULT <= MAX, "PageQuery<DEFAULT, MAX> needs 0 < DEFAULT <= MAX");
        assert!(FIRST <= 1, "PageQuery<DEFAULT, MAX, FIRST> counts from 0 or from 1");
    };

    /// The query for the page with this number, in pages of `per_page` items.
    ///
    /// # Errors
    /// Returns an error if the page is 0 although pages are counted from 1, or if the size is 0 or over `MAX`.
    pub const fn new(page: u64, per_page: u64) -> Result<Self, PageQueryError> {
        Self::checked(Start::Page(page), "per_page", per_page)
    }

    const fn checked(start: Start, parameter: &'static str, per_page: u64) -> Result<Self, PageQueryError> {
        let () = Self::LIMITS;
        if matches!(start, Start::Page(page) if page < FIRST) {
            return Err(PageQueryError::Page);
        }
        if per_page == 0 || per_page > MAX {
            return Err(PageQueryError::PerPage { parameter, given: per_page, max: MAX });
        }
        Ok(PageQuery { start, per_page })
    }

    /// The number of the page, counted from `FIRST` as the client counts. For an offset, the number of the page that
    /// contains it.
    #[must_use]
    pub const fn page(&self) -> u64 {
        match self.start {
            Start::Page(page) => page,
            Start::Offset(offset) => (offset / self.per_page).saturating_add(FIRST),
        }
    }

    /// The maximum number of items on a page.
    #[must_use]
    pub const fn per_page(&self) -> u64 {
        self.per_page
    }

    /// The number of items to skip: (page − FIRST) · per_page, or the requested offset. At most [`i64::MAX`], so that a
    /// database with signed integers never gets a negative number.
    #[must_use]
    pub const fn offset(&self) -> u64 {
        let offset = match self.start {
            Start::Page(page) => (page - FIRST).saturating_mul(self.per_page),
            Start::Offset(offset) => offset,
        };
        if offset < LARGEST_OFFSET { offset } else { LARGEST_OFFSET }
    }

    /// These items as the requested page. In a template, `page.number` counts from 1 and `page.index` from 0, however
    /// the query counts; a page at an offset between two pages has neither.
    #[must_use]
    pub fn page_of<T>(&self, items: alloc::vec::Vec<T>, total_items: u64) -> Page<T> {
        match self.start {
            Start::Page(page) => Page::new(items, page.saturating_add(1 - FIRST), self.per_page, total_items),
            Start::Offset(offset) => Page::at_offset(items, offset, self.per_page, total_items),
        }
    }
}

impl<const DEFAULT: u64, const MAX: u64, const FIRST: u64> Default for PageQuery<DEFAULT, MAX, FIRST> {
    fn default() -> Self {
        let () = Self::LIMITS;
        PageQuery { start: Start::Page(FIRST), per_page: DEFAULT }
    }
}

impl<'de, const DEFAULT: u64, const MAX: u64, const FIRST: u64> Deserialize<'de> for PageQuery<DEFAULT, MAX, FIRST> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(QueryVisitor::<DEFAULT, MAX, FIRST>)
    }
}

struct QueryVisitor<const DEFAULT: u64, const MAX: u64, const FIRST: u64>;

impl<'de, const DEFAULT: u64, const MAX: u64, const FIRST: u64> Visitor<'de> for QueryVisitor<DEFAULT, MAX, FIRST> {
    type Value = PageQuery<DEFAULT, MAX, FIRST>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the parameters `page` and `per_page`")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let (mut start, mut per_page) = (None, None);
        while let Some(name) = map.next_key::<Parameter>()? {
            match name {
                Parameter::Start(name) => set(&mut start, name, map.next_value::<Whole>()?)?,
                Parameter::PerPage(name) => set(&mut per_page, name, map.next_value::<Whole>()?)?,
                Parameter::Other => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        let start = match start {
            Some((name, offset)) if OFFSET.contains(&name) => Start::Offset(offset),
            Some((_, page)) => Start::Page(page),
            None => Start::Page(FIRST),
        };
        let (name, per_page) = per_page.unwrap_or((PER_PAGE[0], DEFAULT));
        PageQuery::checked(start, name, per_page).map_err(A::Error::custom)
    }
}

const LARGEST_OFFSET: u64 = i64::MAX.unsigned_abs();

/// The name under which a number was given, and the number.
type Given = (&'static str, u64);

fn set<E: serde_core::de::Error>(place: &mut Option<Given>, name: &'static str, value: Whole) -> Result<(), E> {
    let Whole::Number(value) = value else {
        return Err(E::custom(format_args!("`{name}` must be a whole number")));
    };
    match place.replace((name, value)) {
        None => Ok(()),
        Some((first, _)) if first == name => Err(E::custom(format_args!("`{name}` must not be given twice"))),
        Some((first, _)) => Err(E::custom(format_args!("`{first}` and `{name}` must not both be given"))),
    }
}

/// The parameter and what is wrong with it, if the text is an error of this file. A type that contains a page query
/// passes its error on as text.
#[cfg(feature = "_framework")]
pub(crate) fn parameter_and_problem(text: &str) -> Option<(&'static str, &str)> {
    let (name, problem) = text.strip_prefix('`')?.split_once("` ")?;
    let name = PAGE.into_iter().chain(OFFSET).chain(PER_PAGE).find(|known| *known == name)?;
    let is_ours = ["must be at least 1, not 0", "must be a whole number", "must not be given twice"].contains(&problem)
        || problem.strip_prefix("must be between 1 and ").is_some_and(is_limit)
        || problem.strip_prefix("and `").is_some_and(|other| other.ends_with("` must not both be given"));
    is_ours.then_some((name, problem))
}

/// `100, not 101`
#[cfg(feature = "_framework")]
fn is_limit(text: &str) -> bool {
    text.split_once(", not ").is_some_and(|(max, given)| max.parse::<u64>().is_ok() && given.parse::<u64>().is_ok())
}

/// The names of the number of the page.
const PAGE: [&str; 2] = ["page", "page[number]"];

/// The names of the number of items before the page.
const OFFSET: [&str; 2] = ["offset", "skip"];

/// The names of the size.
const PER_PAGE: [&str; 8] = ["per_page", "perPage", "page_size", "pageSize", "page[size]", "size", "limit", "take"];

/// A parameter, with the name that the client wrote.
enum Parameter {
    Start(&'static str),
    PerPage(&'static str),
    Other,
}

impl<'de> Deserialize<'de> for Parameter {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct NameVisitor;

        impl Visitor<'_> for NameVisitor {
            type Value = Parameter;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a parameter's name")
            }

            fn visit_str<E>(self, name: &str) -> Result<Parameter, E> {
                let is_name = |known: &&'static str| *known == name;
                let start = PAGE.into_iter().chain(OFFSET).find(is_name).map(Parameter::Start);
                let size = || PER_PAGE.into_iter().find(is_name).map(Parameter::PerPage);
                Ok(start.or_else(size).unwrap_or(Parameter::Other))
            }
        }

        deserializer.deserialize_identifier(NameVisitor)
    }
}

/// A whole number; as text, if the format has nothing else.
enum Whole {
    Number(u64),
    Not,
}

impl<'de> Deserialize<'de> for Whole {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct WholeVisitor;

        impl<'de> Visitor<'de> for WholeVisitor {
            type Value = Whole;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a whole number")
            }

            fn visit_u64<E>(self, value: u64) -> Result<Whole, E> {
                Ok(Whole::Number(value))
            }

            fn visit_i64<E>(self, value: i64) -> Result<Whole, E> {
                Ok(u64::try_from(value).map_or(Whole::Not, Whole::Number))
            }

            fn visit_f64<E>(self, _: f64) -> Result<Whole, E> {
                Ok(Whole::Not)
            }

            fn visit_bool<E>(self, _: bool) -> Result<Whole, E> {
                Ok(Whole::Not)
            }

            fn visit_unit<E>(self) -> Result<Whole, E> {
                Ok(Whole::Not)
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Whole, A::Error> {
                while seq.next_element::<IgnoredAny>()?.is_some() {}
                Ok(Whole::Not)
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Whole, A::Error> {
                while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
                Ok(Whole::Not)
            }

            fn visit_str<E>(self, value: &str) -> Result<Whole, E> {
                // `parse` would accept a sign, too, which in a query is a space or `%2B`.
                let number = value.bytes().all(|byte| byte.is_ascii_digit()).then(|| value.parse().ok());
                Ok(number.flatten().map_or(Whole::Not, Whole::Number))
            }
        }

        deserializer.deserialize_any(WholeVisitor)
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::{String, ToString as _};

    use serde_core::Deserialize as _;
    use serde_core::de::IntoDeserializer;
    use serde_core::de::value::{Error, MapDeserializer};

    use super::PageQuery;

    /// Formats without texts for names, and with bytes for values.
    #[test]
    fn what_cannot_be_a_parameter_is_refused() {
        fn refused<'a, K: IntoDeserializer<'a, Error>, V: IntoDeserializer<'a, Error>>(name: K, value: V) -> String {
            let read = PageQuery::<20, 100>::deserialize(MapDeserializer::new([(name, value)].into_iter()));
            read.unwrap_err().to_string()
        }
        assert_eq!(refused(1_u64, 1_u64), "invalid type: integer `1`, expected a parameter's name");
        assert_eq!(refused("page", b"1".as_slice()), "invalid type: byte array, expected a whole number");
    }
}
