//! Checks for the tests of a service: documentation that is out of date, and changes that would break clients.
//!
//! Add `envelope-runtime = { version = "..", features = ["check"] }` to the dev-dependencies of the service.
//!
//! # Drift
//!
//! [`Table::assert_file`](crate::catalog::Table::assert_file) and
//! [`Table::assert_between`](crate::catalog::Table::assert_between) fail with a diff if a file differs from the
//! catalogue's table. [`assert_text`] and [`assert_between`] do the same for any text, such as an OpenAPI document or a
//! TypeScript module.
//!
//! ```no_run
//! # use envelope_runtime::{ApiError, catalog};
//! # #[derive(Debug, ApiError)]
//! # #[api(status = 404, code = "NOT_FOUND", message = "m")]
//! # struct Fault;
//! # catalog! { static CATALOG = [Fault]; }
//! #[test]
//! fn the_docs_are_up_to_date() {
//!     CATALOG.table().assert_file("docs/errors.md");
//!     CATALOG.table().assert_between("README.md", "errors"); // <!-- errors --> .. <!-- /errors -->
//! }
//! ```
//!
//! With the environment variable `ENVELOPE_UPDATE=1`, they write the files instead: `ENVELOPE_UPDATE=1 cargo test`. A
//! relative path starts in the working directory of the test, which under `cargo test` is the folder of its package.
//! Line endings may be those of Windows.
//!
//! # Contract
//!
//! [`Catalog::contract`](crate::catalog::Catalog::contract) holds what clients rely on: the codes, and the bodies of
//! the envelope. Keep it in a file, and let [`Catalog::assert_contract`](crate::catalog::Catalog::assert_contract)
//! compare the file with the code. An API with several envelopes has a contract for each.
//!
//! The assertion fails on any change, so that a code is protected from the commit that adds it, and lists the changes
//! by severity:
//!
//! | severity | change |
//! |---|---|
//! | breaking | a code is gone or has another meaning, or two codes are swapped; a retired code is back |
//! | | a status; the code or the status of a success; a success is gone; the body is gone |
//! | | a member of the details is gone or has another type; an ext member, a header, the delay or the field errors are gone |
//! | | in the body of one of the envelope's templates, or in a payload or detail: a member is gone, may be absent, or has another type or constant |
//! | | a header of the envelope is gone; another content type |
//! | notable | a message or a title; the type of an ext member; a type that has more values, such as `u64` after `u32`; a delay |
//! | | a code is deprecated, is newly shared or no longer shared, has another status as well, or is no longer retired |
//! | | a code is new, if [codes are closed](Contract::closed_codes) |
//! | additive | anything else that is new; a code that is no longer deprecated |
//!
//! `ENVELOPE_UPDATE=1` writes the file if no change is breaking. `ENVELOPE_UPDATE=breaking` also accepts breaking
//! changes, which the commit then shows.
//!
//! In GitHub Actions, each change is also an annotation of the file. [`Changes::to_markdown`] lists the changes since a
//! release, for release notes:
//!
//! ```no_run
//! # use envelope_runtime::{ApiError, catalog, check::Contract, presets::Plain};
//! # #[derive(Debug, ApiError)]
//! # #[api(status = 404, code = "NOT_FOUND", message = "m")]
//! # struct Fault;
//! # catalog! { static CATALOG = [Fault]; }
//! let released = std::fs::read_to_string("errors-of-1.3.json")?;
//! print!("{}", Contract::parse(&released)?.changes_to(&CATALOG.contract::<Plain>()).to_markdown());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Not part of a contract are the order of types and variants, their names, the names of fields in messages, and texts
//! for the docs. Names help to recognise an answer whose code has changed. As the file contains them, a new name fails
//! with a diff, though no client sees it.
//!
//! A code has another meaning if it has the message or the name that another code had, or if its message and its name
//! share no word with the old ones.
//!
//! Types of members are compared by their JSON: a `String` may become a `Cow<'static, str>`, a `HashMap` a `BTreeMap`,
//! a `u64` a `u32`, and a member that could be absent may become one that is always present. Types that are not in the
//! standard library are compared by their schemas if they have a `JsonSchema` and feature `schemars` is on, or else by
//! name.
//!
//! # The file
//!
//! A contract prints as JSON, in an order that does not depend on that of the code:
//!
//! ```json
//! {
//!   "envelope_contract": 2,
//!   "answers": [
//!     {
//!       "kind": "error",
//!       "code": "NO_CREDIT",
//!       "status": 403,
//!       "message": "Your balance is {balance}.",
//!       "details": { "balance": "u32" },
//!       "name": "PaymentFault::NoCredit"
//!     }
//!   ],
//!   "retired": ["PAYMENT_LATE"],
//!   "differing_statuses": [],
//!   "envelope": {
//!     "bodies": {
//!       "error": {
//!         "additionalProperties": false,
//!         "properties": { "code": { "anyOf": [{ "type": "string" }, { "type": "integer" }] } },
//!         "type": "object"
//!       },
//!       "success": {}
//!     },
//!     "headers": ["x-request-id"],
//!     "content_types": ["application/json", "application/json"]
//!   }
//! }
//! ```
//!
//! | member | meaning |
//! |---|---|
//! | `envelope_contract` | the version of the format: 2. A newer one is refused; members that are not in this table are ignored |
//! | `kind` | `"error"` or `"success"` |
//! | `code` | text or an integer; left out without a constant code |
//! | `run_time_code` | `true` if the code is decided at run time; left out otherwise, like all members below |
//! | `status` | a number, or `null` if it is decided at run time; never left out |
//! | `message`, `title` | as documented, with placeholders |
//! | `deprecated` | the note |
//! | `shared`, `empty`, `field_errors` | `true` |
//! | `details` | an object from the names of the members to their types, or the type of the details as a whole |
//! | `details_schema` | instead of `details`, the schema of the details as a whole |
//! | `ext` | an object from names to types |
//! | `headers` | names in lower case |
//! | `retry_after` | seconds, or `null` if they are decided at run time |
//! | `payload` | the type of a success's payload, if it is a JSON type or has a schema |
//! | `name` | the name of the type and of the variant; never left out |
//! | `retired` | codes that must never be used again |
//! | `differing_statuses` | for people: the shared codes whose answers have different statuses |
//! | `envelope` | the JSON Schema of the body of each template, by its name; the headers; the content types of successes and errors |
//!
//! Version 1 can be read, too. It has neither `retry_after` nor `envelope`, so delays and bodies are not compared with
//! it.
//!
//! A type is one of these: `string`, `boolean`, a number type of Rust, `[T]` for a list, `T?` for a value that may be
//! absent; the JSON Schema from the type's `JsonSchema`; or the type as written in Rust, without its module, lifetimes
//! and pointers.

mod annotations;
mod answer;
mod body;
mod change;
mod changes;
mod contract;
mod envelope;
mod files;
mod fit;
mod pairs;
mod parse;
mod phrase;
mod promise;
mod ty;
mod wording;

pub use self::change::{Change, Changes, Severity};
pub use self::contract::Contract;
pub use self::files::{assert_between, assert_text};
pub use self::parse::{ContractError, ContractErrorKind};
