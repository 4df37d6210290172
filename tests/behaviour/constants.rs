//! Facts of a constant: many variants with the facts of one error that a standard defines.

use envelope_runtime::catalog::Catalog;
use envelope_runtime::{ApiError, Catalogued, Code, catalog};

use crate::error;

mod oauth {
    use envelope_runtime::ApiError;

    /// The codes of RFC 6749, section 5.2.
    #[derive(Debug, ApiError)]
    #[api(status = 400, codes(rename_all = "snake_case"))]
    pub enum Code {
        #[api(message = "The request is not valid")]
        InvalidRequest,
        #[api(status = 401, message = "The client is not known", header("www-authenticate" = "Basic"))]
        InvalidClient,
        /// The user must log in again.
        #[api(message = "The grant is not valid", ext(kind = "grant"))]
        InvalidGrant,
        #[api(message = "The scope is not known")]
        InvalidScope,
        #[api(message = "Not for this client")]
        UnauthorizedClient,
    }

    #[derive(Debug, ApiError)]
    #[api(status = 503, code = "temporarily_unavailable", message = "Try again", retry_after = 5)]
    pub struct Unavailable;
}

#[derive(Debug, ApiError)]
#[api(status = 500, message = "never a default of these", kind = FaultKind)]
enum Fault {
    /// Not for clients: the docs show the constant's text.
    #[api(facts = oauth::Code::InvalidGrant)]
    Used,
    #[api(facts = oauth::Code::InvalidGrant, message = "The code of {client} has expired", ext(kind = "expired"))]
    Expired { client: &'static str },
    #[api(facts = oauth::Code::InvalidClient)]
    Secret {
        #[api(detail)]
        client: &'static str,
        #[api(ext)]
        kind: Option<&'static str>,
    },
    #[api(facts = oauth::Unavailable)]
    Database(#[api(from)] std::fmt::Error),
    #[api(facts = oauth::Code::InvalidRequest, code = "own", status = 422)]
    Own,
    #[api(status = 404, code = "no_user", message = "No such user")]
    NoUser,
}

#[test]
fn the_constants_facts_apply_where_the_variant_states_none() {
    assert_eq!(error(&Fault::Used), r#"{"code":"invalid_grant","message":"The grant is not valid","kind":"grant"}"#);
    let expired = Fault::Expired { client: "app" };
    assert_eq!(error(&expired), r#"{"code":"invalid_grant","message":"The code of app has expired","kind":"expired"}"#);
    assert_eq!((expired.status(), expired.to_string().as_str()), (400, "The code of app has expired"));
    let secret = Fault::Secret { client: "app", kind: None };
    assert_eq!(
        error(&secret),
        r#"{"code":"invalid_client","message":"The client is not known","details":{"client":"app"}}"#
    );
    assert_eq!(secret.status(), 401);
    let database = Fault::from(std::fmt::Error);
    assert_eq!(error(&database), r#"{"code":"temporarily_unavailable","message":"Try again","retry_after":5}"#);
    assert!(std::error::Error::source(&database).is_some_and(|source| source.is::<std::fmt::Error>()));
    assert_eq!(error(&Fault::Own), r#"{"code":"own","message":"The request is not valid"}"#);
}

fn codes(catalog: &Catalog) -> Vec<(&'static str, String)> {
    catalog.entries().map(|(_, entry)| (entry.name(), entry.code().to_string())).collect()
}

const SENT: [(&str, &str); 5] = [
    ("Own", "own"),
    ("NoUser", "no_user"),
    ("InvalidGrant", "invalid_grant"),
    ("InvalidClient", "invalid_client"),
    ("Unavailable", "temporarily_unavailable"),
];

#[test]
fn a_catalogue_lists_only_the_constants() {
    catalog! { static ONE = [Fault]; }
    let sent: Vec<(&str, String)> = SENT.iter().map(|(name, code)| (*name, (*code).to_owned())).collect();
    assert_eq!(codes(&ONE), sent);
    let grant = ONE.find("invalid_grant").next().expect("listed");
    assert_eq!(grant.message(), Some("The grant is not valid"));
    assert_eq!(grant.description(), Some("The user must log in again."));
    let unavailable = ONE.find("temporarily_unavailable").next().expect("listed");
    assert_eq!((unavailable.message(), unavailable.status()), (Some("Try again"), Some(503)));
    let client = ONE.find("invalid_client").next().expect("listed");
    assert_eq!(client.details().map(|member| member.name).collect::<Vec<_>>(), ["client"]);
    assert_eq!(client.headers().collect::<Vec<_>>(), [("www-authenticate", "Basic")]);
}

#[test]
fn together_with_the_whole_type_each_is_listed_once() {
    #[derive(Debug, ApiError)]
    enum Token {
        #[api(transparent)]
        Fault(Fault),
        #[api(transparent)]
        Code(oauth::Code),
    }
    catalog! {
        static AFTER = [Token];
        static BEFORE = [oauth::Code, Fault];
    }
    for catalog in [&AFTER, &BEFORE] {
        let mut names: Vec<&str> = catalog.entries().map(|(_, entry)| entry.name()).collect();
        names.sort_unstable();
        assert_eq!(
            names,
            [
                "InvalidClient",
                "InvalidGrant",
                "InvalidRequest",
                "InvalidScope",
                "NoUser",
                "Own",
                "UnauthorizedClient",
                "Unavailable"
            ]
        );
        let scope = catalog.find("invalid_scope").next().expect("listed");
        assert_eq!((scope.message(), scope.status()), (Some("The scope is not known"), Some(400)));
        let request = catalog.find("invalid_request").next().expect("listed");
        assert_eq!(request.message(), Some("The request is not valid"));
        let client = catalog.find("invalid_client").next().expect("listed");
        assert_eq!(client.details().map(|member| member.name).collect::<Vec<_>>(), ["client"]);
    }
    assert_eq!(Token::ENTRIES.included.len(), 2);
    let _ = (Token::Fault(Fault::NoUser), Token::Code(oauth::Code::InvalidScope), oauth::Code::UnauthorizedClient);
}

#[test]
fn a_kind_has_the_entry_of_the_constant() {
    assert_eq!(Fault::Used.kind(), FaultKind::Used);
    assert_eq!(FaultKind::Expired.code(), Code::Str("invalid_grant"));
    assert_eq!(FaultKind::Database.status(), Some(503));
    assert_eq!((FaultKind::Own.code(), FaultKind::NoUser.status()), (Code::Str("own"), Some(404)));
    assert_eq!(FaultKind::ALL.len(), 6);
    let grants: Vec<FaultKind> = FaultKind::from_code("invalid_grant").collect();
    assert_eq!(grants, [FaultKind::Used, FaultKind::Expired]);
}
