//! Reports of garde and validator as field errors.

use envelope_runtime::{ApiError, Envelope, FieldErrors};

#[derive(Envelope)]
#[envelope(
    success = data,
    error = {
        "code": code,
        "fields": [
            { "field": error.field, "code"?: error.code, "message": error.message } for error in field_errors
        ],
    },
)]
struct Api;

#[derive(Debug, ApiError)]
enum Fault {
    #[api(status = 422, code = "INVALID", message = "Some fields are invalid")]
    Invalid {
        #[api(field_errors)]
        fields: FieldErrors,
    },
}

impl From<garde::Report> for Fault {
    fn from(report: garde::Report) -> Self {
        Fault::Invalid { fields: report.into() }
    }
}

impl From<validator::ValidationErrors> for Fault {
    fn from(errors: validator::ValidationErrors) -> Self {
        Fault::Invalid { fields: errors.into() }
    }
}

fn body(fault: impl Into<Fault>) -> String {
    Api.error(&fault.into()).unwrap().to_string()
}

/// The path of each error, and the limits that it contains.
#[derive(Envelope)]
#[envelope(
    success = data,
    error = [
        {
            "pointer": error.pointer,
            "min"?: error.ext.min,
            "max"?: error.ext.max,
            "equal"?: error.ext.equal,
            "less_than"?: error.ext.exclusive_max,
            "needle"?: error.ext.needle,
            "value"?: error.ext.value,
            "other"?: error.ext.other,
            "step"?: error.ext.step,
            "list"?: error.ext.list,
        }
        for error in field_errors
    ],
)]
struct Limits;

fn limits(fault: impl Into<Fault>) -> String {
    Limits.error(&fault.into()).unwrap().to_string()
}

mod of_garde {
    use std::collections::BTreeMap;

    use envelope_runtime::{FieldError, FieldErrors};
    use garde::Validate;

    use super::{body, limits};

    #[derive(Validate)]
    struct Order {
        #[garde(length(min = 2))]
        name: &'static str,
        #[garde(dive)]
        items: Vec<Item>,
        #[garde(skip)]
        _note: (),
    }

    #[derive(Validate)]
    struct Item {
        #[garde(range(min = 1, max = 9), custom(even))]
        price: i32,
    }

    fn even(price: &i32, (): &()) -> garde::Result {
        if price % 2 == 0 { Ok(()) } else { Err(garde::Error::new("must be even")) }
    }

    #[test]
    fn paths_and_messages_keep_their_order() {
        let items = [2, 11, 3].map(|price| Item { price }).into();
        let report = Order { name: "x", items, _note: () }.validate().unwrap_err();
        assert_eq!(
            body(report),
            concat!(
                r#"{"code":"INVALID","fields":[{"field":"items[1].price","message":"must be even"},"#,
                r#"{"field":"items[1].price","message":"greater than 9"},"#,
                r#"{"field":"items[2].price","message":"must be even"},"#,
                r#"{"field":"name","message":"length is lower than 2"}]}"#
            )
        );
    }

    #[derive(Clone, Copy, Validate)]
    #[garde(transparent)]
    struct Label(#[garde(length(max = 2))] &'static str);

    #[derive(Validate)]
    struct Labelled {
        #[garde(dive)]
        labels: BTreeMap<&'static str, Label>,
        #[garde(inner(inner(length(max = 2))))]
        note: Option<Vec<&'static str>>,
    }

    #[test]
    fn a_map_key_is_one_step_of_the_path() {
        let labels = BTreeMap::from(["app.io/name", "a]b", "plain"].map(|key| (key, Label("long"))));
        let report = || Labelled { labels: labels.clone(), note: Some(vec!["long"]) }.validate().unwrap_err();
        let pointers = r#"[{"pointer":"/labels/a]b"},{"pointer":"/labels/app.io~1name"},{"pointer":"/labels/plain"},{"pointer":"/note/0"}]"#;
        assert_eq!(limits(report()), pointers);
        let names = ["labels[a]b]", "labels[app.io/name]", "labels.plain", "note[0]"];
        let errors = FieldErrors::from(report());
        assert_eq!(errors.iter().map(FieldError::field).collect::<Vec<_>>(), names);
    }

    #[test]
    fn an_error_of_the_whole_value_has_no_path() {
        let mut report = garde::Report::new();
        report.append(garde::Path::empty(), garde::Error::new("ends before it starts"));
        assert_eq!(body(report), r#"{"code":"INVALID","fields":[{"field":"","message":"ends before it starts"}]}"#);
    }
}

mod of_validator {
    use std::borrow::Cow;

    use envelope_runtime::{FieldError, FieldErrors};
    use validator::{Validate, ValidationError, ValidationErrors};

    use super::{body, limits};

    #[derive(Validate)]
    #[validate(schema(function = "ordered", skip_on_field_errors = false))]
    struct Order {
        #[validate(length(min = 2, max = 4))]
        name: &'static str,
        #[validate(email(message = "an address, please"))]
        contact: &'static str,
        #[validate(nested)]
        items: Vec<Item>,
        #[validate(nested)]
        first: Item,
        #[validate(required)]
        date: Option<u8>,
    }

    #[derive(Validate)]
    struct Item {
        #[validate(range(min = 1, exclusive_max = 9), custom(function = "even"))]
        price: i32,
    }

    fn even(price: i32) -> Result<(), ValidationError> {
        if price % 2 == 0 { Ok(()) } else { Err(ValidationError::new("odd")) }
    }

    fn ordered(order: &Order) -> Result<(), ValidationError> {
        let code = Cow::Owned(format!("unordered_{}", order.items.len()));
        Err(ValidationError { code, message: None, params: Default::default() })
    }

    #[test]
    fn paths_codes_and_messages_are_converted() {
        let items = [2, 11].map(|price| Item { price }).into();
        let order = Order { name: "secret", contact: "x", items, first: Item { price: 0 }, date: None };
        let errors = order.validate().unwrap_err();
        let expected = concat!(
            r#"{"code":"INVALID","fields":[{"field":"","code":"unordered_2","message":"is invalid"},"#,
            r#"{"field":"contact","code":"email","message":"an address, please"},"#,
            r#"{"field":"date","code":"required","message":"is required"},"#,
            r#"{"field":"first.price","code":"range","message":"it must be at least 1 and less than 9"},"#,
            r#"{"field":"items[1].price","code":"range","message":"it must be at least 1 and less than 9"},"#,
            r#"{"field":"items[1].price","code":"odd","message":"is invalid"},"#,
            r#"{"field":"name","code":"length","message":"its length must be at least 2 and at most 4"}]}"#
        );
        for _ in 0..8 {
            // Each call makes a new hash map, with a different order.
            let again: ValidationErrors = order.validate().unwrap_err();
            assert_eq!(body(again), expected);
        }
        assert_eq!(body(errors), expected);
    }

    #[derive(Validate)]
    struct Account {
        #[validate(length(min = 2, max = 4))]
        a: &'static str,
        #[validate(length(equal = 3))]
        b: &'static str,
        #[validate(range(min = 0.5, exclusive_max = 9.0))]
        c: f64,
        #[validate(must_match(other = "e"))]
        d: String,
        e: String,
        #[validate(contains(pattern = "@"))]
        f: &'static str,
        #[validate(custom(function = "stepped"))]
        g: u64,
    }

    fn stepped(_: u64) -> Result<(), ValidationError> {
        let mut error = ValidationError::new("step");
        error.add_param("step".into(), &u64::MAX);
        error.add_param("list".into(), &[1, 2]);
        Err(error)
    }

    /// The inputs, `value` and `other`, are not sent back; nor are lists, because an extra fact is one value.
    #[test]
    fn limits_are_extra_facts() {
        let account = Account { a: "x", b: "x", c: 9.5, d: "x".into(), e: "y".into(), f: "x", g: 7 };
        assert_eq!(
            limits(account.validate().unwrap_err()),
            concat!(
                r#"[{"pointer":"/a","min":2,"max":4},{"pointer":"/b","equal":3},"#,
                r#"{"pointer":"/c","min":0.5,"less_than":9.0},{"pointer":"/d"},"#,
                r#"{"pointer":"/f","needle":"@"},{"pointer":"/g","step":18446744073709551615}]"#
            )
        );
    }

    #[test]
    fn each_rule_without_a_message_gets_one() {
        for (code, message) in [
            ("required", "is required"),
            ("email", "is not an email address"),
            ("url", "is not a URL"),
            ("credit_card", "is not a card number"),
            ("non_control_character", "contains control characters"),
            ("ip_v6", "is not an IP address"),
            ("regex", "has the wrong format"),
            ("contains", "lacks a part that it must contain"),
            ("does_not_contain", "contains a part that it must not"),
            ("must_match", "does not match"),
            ("length", "has the wrong length"),
            ("range", "is out of range"),
            ("rule_of_ours", "is invalid"),
        ] {
            let mut errors = ValidationErrors::new();
            errors.add("name", ValidationError::new(code));
            let errors = FieldErrors::from(errors);
            assert_eq!(errors.iter().map(FieldError::message).collect::<Vec<_>>(), [message]);
        }
    }
}
