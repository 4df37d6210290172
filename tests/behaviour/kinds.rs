//! `kind = ..`: errors without their fields.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::fmt::Debug;
use std::hash::Hash;
use std::sync::Arc;

use envelope_runtime::catalog::Entry;
use envelope_runtime::{ApiError, Catalogued, Code, catalog};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

#[derive(Debug, ApiError)]
#[api(status = 404, kind = StorageKind)]
pub enum Storage<'a> {
    #[api(code = "NO_FILE", message = "There is no file {name}")]
    NoFile { name: &'a str },
    #[api(code = "NO_SPACE", message = "Your disk is full", status = 507)]
    NoSpace,
}

/// An error without its own kinds.
#[derive(Debug, ApiError)]
#[api(status = 400)]
pub enum Query {
    #[api(code = "BAD_QUERY", message = "Bad query")]
    Bad,
    #[api(code = "LONG_QUERY", message = "Query of {0} words")]
    Long(u8),
    #[api(transparent)]
    Token(Token),
}

#[derive(Debug, ApiError)]
#[api(status = 401, code = "NO_TOKEN", message = "Log in first")]
pub struct Token;

/// Faults of the whole.
#[derive(Debug, ApiError)]
#[api(kind = FaultKind)]
pub enum Fault<'a> {
    /// It is busy.
    #[api(code = "BUSY", status = 503, message = "Busy for {0} seconds")]
    Busy(u8),
    #[api(transparent)]
    Storage(#[api(from)] Storage<'a>),
    #[api(transparent)]
    Query(Box<Query>),
    #[api(code = "VARIES", message = "It varies")]
    Varies(#[api(status)] u16),
    #[api(transparent)]
    Shared(&'a Token),
}

fn all() -> Vec<(FaultKind, Fault<'static>)> {
    let faults = [
        Fault::Busy(3),
        Fault::Storage(Storage::NoFile { name: "x" }),
        Fault::Storage(Storage::NoSpace),
        Fault::Query(Box::new(Query::Bad)),
        Fault::Query(Box::new(Query::Long(3))),
        Fault::Query(Box::new(Query::Token(Token))),
        Fault::Varies(418),
        Fault::Shared(&Token),
    ];
    faults.into_iter().map(|fault| (fault.kind(), fault)).collect()
}

#[test]
fn all_kinds_are_listed_once_and_in_order_including_inner_ones() {
    let kinds: Vec<FaultKind> = all().into_iter().map(|(kind, _)| kind).collect();
    assert_eq!(FaultKind::ALL, kinds);
    assert_eq!(StorageKind::ALL, [StorageKind::NoFile, StorageKind::NoSpace]);
    assert_eq!(kinds.iter().collect::<HashSet<_>>().len(), kinds.len());
    const COUNT: usize = FaultKind::ALL.len();
    assert_eq!(COUNT, 8);
}

#[test]
fn a_kind_has_the_facts_of_its_errors() {
    for (kind, fault) in all() {
        assert!(std::ptr::eq(kind.entry(), fault.entry()), "{kind:?}");
        assert_eq!(kind.code(), fault.code(), "{kind:?}");
        assert_eq!(kind.status(), fault.entry().status(), "{kind:?}");
    }
    assert_eq!(FaultKind::Storage(StorageKind::NoSpace).status(), Some(507));
    assert_eq!(FaultKind::Varies.status(), None);
    assert_eq!(FaultKind::Busy.code(), "BUSY");
}

#[test]
fn kinds_are_matched_without_an_instance() {
    fn is_temporary(kind: FaultKind) -> bool {
        match kind {
            FaultKind::Busy | FaultKind::Storage(StorageKind::NoSpace) => true,
            FaultKind::Query(query) => query.entry().name() == "Long",
            FaultKind::Storage(_) | FaultKind::Varies | FaultKind::Shared(_) => false,
        }
    }
    let temporary: Vec<_> = FaultKind::ALL.iter().copied().filter(|kind| is_temporary(*kind)).collect();
    assert_eq!(format!("{temporary:?}"), "[Busy, Storage(NoSpace), Query(Long)]");
}

#[test]
fn kinds_can_be_compared_sorted_and_counted() {
    fn takes<T: Copy + Eq + Ord + Hash + Debug + Send + Sync + 'static>() {}
    takes::<FaultKind>();
    assert!(FaultKind::Busy < FaultKind::Storage(StorageKind::NoFile));
    assert!(FaultKind::Storage(StorageKind::NoFile) < FaultKind::Storage(StorageKind::NoSpace));
    let sorted: Vec<FaultKind> = FaultKind::ALL.iter().rev().copied().collect::<BTreeSet<_>>().into_iter().collect();
    let own = |kinds: &[FaultKind]| -> Vec<String> { kinds.iter().map(|kind| format!("{kind:?}")).collect() };
    // The order of entries within inner types without kinds is not specified.
    assert_eq!(own(&sorted)[..3], own(FaultKind::ALL)[..3]);
    let mut counts = HashMap::new();
    for (kind, _) in all().into_iter().chain(all()) {
        *counts.entry(kind).or_insert(0) += 1;
    }
    assert!(counts.len() == 8 && counts.values().all(|count| *count == 2));
}

#[test]
fn kinds_are_found_by_code() {
    assert_eq!(FaultKind::from_code("BUSY").collect::<Vec<_>>(), [FaultKind::Busy]);
    assert_eq!(FaultKind::from_code("NO_FILE").next(), Some(FaultKind::Storage(StorageKind::NoFile)));
    assert_eq!(StorageKind::from_code(Code::Str("NO_FILE")).next(), Some(StorageKind::NoFile));
    let no_token: Vec<FaultKind> = FaultKind::from_code("NO_TOKEN").collect();
    assert!(matches!(no_token[..], [FaultKind::Query(_), FaultKind::Shared(_)]), "{no_token:?}");
    assert_eq!(FaultKind::from_code("busy").next(), None);
    assert_eq!(FaultKind::from_code(1).next(), None);
    assert_eq!(format!("{:?}", FaultKind::from_code("NO_TOKEN")), "[Query(NO), Shared(Token)]".replace("NO", "Token"));
}

#[track_caller]
fn round_trip<K: Copy + Eq + Debug + Serialize + DeserializeOwned>(kind: K, json: &str) {
    assert_eq!(serde_json::to_string(&kind).expect("a code"), json);
    assert_eq!(serde_json::from_str::<K>(json).expect("a kind"), kind);
    // And in a binary format.
    let mut bytes = Vec::new();
    ciborium::into_writer(&kind, &mut bytes).expect("a code");
    assert_eq!(ciborium::from_reader::<K, _>(&bytes[..]).expect("a kind"), kind);
}

#[derive(Debug, ApiError)]
#[api(status = 400, kind = NumberedKind)]
enum Numbered {
    #[api(code = -1, message = "m")]
    Negative,
    #[api(code = 7, message = "m")]
    Positive,
}

#[test]
fn kinds_are_serialized_as_their_codes() {
    round_trip(StorageKind::NoFile, r#""NO_FILE""#);
    round_trip(FaultKind::Storage(StorageKind::NoSpace), r#""NO_SPACE""#);
    round_trip(FaultKind::from_code("LONG_QUERY").next().expect("a kind"), r#""LONG_QUERY""#);
    round_trip(NumberedKind::Negative, "-1");
    round_trip(NumberedKind::Positive, "7");
    assert_eq!(Numbered::Negative.kind(), NumberedKind::Negative);
    assert_eq!(Numbered::Positive.kind(), NumberedKind::Positive);

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Body {
        code: FaultKind,
        counts: HashMap<StorageKind, u8>,
    }
    let body = r#"{"code":"VARIES","counts":{"NO_FILE":3}}"#;
    let read: Body = serde_json::from_str(body).expect("a body");
    assert_eq!(read, Body { code: FaultKind::Varies, counts: HashMap::from([(StorageKind::NoFile, 3)]) });
    assert_eq!(serde_json::to_string(&read).expect("JSON"), body);
}

#[test]
fn a_code_of_no_kind_or_several_is_refused() {
    #[track_caller]
    fn check<K: DeserializeOwned + Debug>(json: &str, expected: &str) {
        assert_eq!(serde_json::from_str::<K>(json).expect_err(json).to_string(), expected);
    }
    check::<FaultKind>(r#""X""#, r#"invalid value: string "X", expected a code of `FaultKind` at line 1 column 3"#);
    check::<FaultKind>(r#""NO_TOKEN""#, "several kinds of `FaultKind` have the code NO_TOKEN at line 1 column 10");
    check::<FaultKind>("1", "invalid type: integer `1`, expected a code of `FaultKind` at line 1 column 1");
    check::<NumberedKind>("3", "invalid value: integer `3`, expected a code of `NumberedKind` at line 1 column 1");
    let large = "invalid value: integer `18446744073709551615`, expected a code of `NumberedKind` at line 1 column 20";
    check::<NumberedKind>("18446744073709551615", large);
}

#[derive(Debug, ApiError)]
#[api(status = 400, codes(shared), kind = DeclinedKind)]
enum Declined {
    #[api(code = "IR_01", message = "m")]
    Card,
    #[api(code = "IR_01", message = "m")]
    Wallet,
}

/// An error without codes: each variant has only a status.
#[derive(Debug, ApiError)]
#[api(codes(none), kind = CodelessKind)]
enum Codeless {
    #[api(status = 404, message = "m")]
    Missing,
    #[api(status = 410, message = "m")]
    Gone,
}

/// Contains only other errors, the first of which has no variants.
#[derive(Debug, ApiError)]
#[api(kind = OuterKind)]
#[allow(dead_code, reason = "nothing is `Never`")]
enum Outer<T> {
    #[api(transparent)]
    Never(Never),
    #[api(transparent)]
    Codeless(Codeless),
    #[api(transparent)]
    Any(T),
}

#[derive(Debug, ApiError)]
#[api(status = 400, kind = NeverKind)]
enum Never {}

#[test]
fn several_kinds_are_found_by_a_shared_code() {
    let kinds: Vec<DeclinedKind> = DeclinedKind::from_code("IR_01").collect();
    assert_eq!(kinds, [DeclinedKind::Card, DeclinedKind::Wallet]);
    assert_eq!(kinds, [Declined::Card.kind(), Declined::Wallet.kind()]);
}

#[test]
fn a_kind_without_a_code_is_not_found_by_one() {
    assert_eq!(CodelessKind::ALL, [Codeless::Missing.kind(), Codeless::Gone.kind()]);
    assert_eq!((CodelessKind::Gone.code(), CodelessKind::Gone.status()), (Code::None, Some(410)));
    assert_eq!(CodelessKind::from_code(Code::None).count(), 0);
}

#[test]
fn kinds_have_no_parameters() {
    let fault: Outer<Token> = Outer::Any(Token);
    assert_eq!(fault.kind().code(), "NO_TOKEN");
    assert_eq!(format!("{:?}", fault.kind()), "Any(Token)");
    let fault: Outer<Query> = Outer::Codeless(Codeless::Gone);
    assert_eq!(fault.kind(), OuterKind::Codeless(CodelessKind::Gone));
    // The kind does not know the type that a parameter is set to.
    let expected = [CodelessKind::Missing, CodelessKind::Gone].map(OuterKind::Codeless);
    assert_eq!(OuterKind::ALL, expected);
    assert_eq!(NeverKind::ALL, []);
    let refused = serde_json::to_string(&OuterKind::Codeless(CodelessKind::Gone)).expect_err("no code");
    assert_eq!(refused.to_string(), "`Gone` has no code");
}

#[derive(Debug, thiserror::Error, ApiError)]
#[api(status = 400, kind = BesideKind)]
enum Beside {
    #[error("no {0}")]
    #[api(code = "NO")]
    No(u8),
    #[cfg(any())]
    #[error("never compiled")]
    #[api(code = "NEVER")]
    NeverCompiled,
    #[error(transparent)]
    #[api(transparent)]
    Inner(#[from] Arc<Storage<'static>>),
}

#[test]
fn kinds_work_with_thiserror_and_have_only_variants_that_are_compiled() {
    assert_eq!(Beside::No(1).kind(), BesideKind::No);
    let inner = [StorageKind::NoFile, StorageKind::NoSpace].map(BesideKind::Inner);
    assert_eq!(BesideKind::ALL, [&[BesideKind::No][..], &inner].concat());
    assert_eq!(Beside::from(Arc::new(Storage::NoSpace)).kind(), inner[1]);
}

catalog! {
    static FAULTS = [Fault<'static>, Declined];
}

#[test]
fn entries_of_a_type_and_of_a_catalogue_are_found_by_code() {
    fn names<'a>(entries: impl Iterator<Item = &'a Entry> + Clone) -> Vec<&'a str> {
        entries.map(Entry::name).collect()
    }
    assert_eq!(names(Fault::find("NO_SPACE")), ["NoSpace"]);
    assert_eq!(names(Fault::find("NO_TOKEN")), ["Token"]);
    assert_eq!(names(Query::find("NO_TOKEN")), ["Token"]);
    assert_eq!(names(Declined::find("IR_01")), ["Card", "Wallet"]);
    assert_eq!(names(<Box<Declined>>::find("IR_02")), [""; 0]);
    assert_eq!(names(Numbered::find(7)), ["Positive"]);
    assert_eq!(names(Codeless::find(Code::None)), [""; 0]);
    assert_eq!(names(FAULTS.find("IR_01")), ["Card", "Wallet"]);
    assert_eq!(names(FAULTS.find("NO_FILE")), ["NoFile"]);
    assert_eq!(names(FAULTS.find(-1)), [""; 0]);
    assert!(format!("{:?}", FAULTS.find("BUSY")).contains("status: Some(503)"));
}

mod beside_facts {
    use std::io;

    use envelope_runtime::{ApiError, Code};

    #[derive(Debug, ApiError)]
    #[api(status = 507, kind = DiskKind)]
    enum Disk {
        #[api(code = "FULL", message = "Full")]
        Full,
        #[api(code = "BROKEN", message = "Broken")]
        Broken,
    }

    impl From<&io::Error> for Disk {
        fn from(error: &io::Error) -> Self {
            if error.kind() == io::ErrorKind::StorageFull { Disk::Full } else { Disk::Broken }
        }
    }

    #[derive(Debug, ApiError)]
    #[api(kind = FaultKind)]
    enum Fault {
        #[api(message = "On {name}")]
        Named {
            #[api(facts)]
            disk: Disk,
            name: &'static str,
        },
        Io(#[api(from, facts = Disk)] io::Error),
        #[api(code = "OWN")]
        Own(#[api(facts)] Disk),
        #[api(transparent)]
        Any(Box<dyn ApiError>),
        #[api(status = 400, code = "PLAIN", message = "Plain")]
        Plain {
            #[api(code)]
            code: Option<String>,
        },
    }

    #[test]
    fn a_variant_with_a_facts_field_contains_that_fields_kind() {
        let named = Fault::Named { disk: Disk::Broken, name: "sda" };
        assert_eq!(named.kind(), FaultKind::Named(DiskKind::Broken));
        let full = Fault::from(io::Error::from(io::ErrorKind::StorageFull));
        assert_eq!(full.kind(), FaultKind::Io(DiskKind::Full));
        assert_eq!(full.kind().code(), Code::Str("FULL"));
        assert_eq!(Fault::Own(Disk::Full).kind(), FaultKind::Own);
        assert_eq!(FaultKind::Own.code(), Code::Str("OWN"));
        assert_eq!(FaultKind::Plain.code(), Code::Str("PLAIN"));
        assert_eq!(Fault::Plain { code: Some("OTHER".into()) }.kind(), FaultKind::Plain);
        let any = Fault::Any(Box::new(Disk::Broken)).kind();
        assert_eq!((any.code(), any.status()), (Code::Str("BROKEN"), Some(507)));
        assert_eq!(
            FaultKind::ALL,
            [
                FaultKind::Named(DiskKind::Full),
                FaultKind::Named(DiskKind::Broken),
                FaultKind::Io(DiskKind::Full),
                FaultKind::Io(DiskKind::Broken),
                FaultKind::Own,
                FaultKind::Plain,
            ]
        );
    }
}

#[test]
fn kinds_of_a_type_without_its_own_are_its_entries() {
    let kind = |query| Fault::Query(Box::new(query)).kind();
    let kinds = [Query::Bad, Query::Long(3), Query::Token(Token)].map(kind);
    assert_eq!(kinds.iter().collect::<HashSet<_>>().len(), 3);
    assert_eq!(kinds[1], kind(Query::Long(4)));
    assert!(kinds[0] < kinds[1] && kinds[0] != kinds[1]);
    assert_eq!(kinds[0].partial_cmp(&kinds[1]), Some(std::cmp::Ordering::Less));
}
