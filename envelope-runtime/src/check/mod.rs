//! Checks for the tests of a service: files that must say what the code says, and changes that would break clients.
//!
//! Put `envelope-runtime = { version = "..", features = ["check"] }` among the dev-dependencies of the service.
//!
//! # Drift
//!
//! [`Table::assert_file`](crate::catalog::Table::assert_file) and
//! [`Table::assert_between`](crate::catalog::Table::assert_between) fail with a diff if a file is not what the
//! catalogue prints today. [`assert_text`] and [`assert_between`] do so for any text: an OpenAPI document, a module of
//! TypeScript.
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
//! relative path begins where the test runs, which under `cargo test` is the folder of its package. Line ends may be
//! those of Windows.
//!
//! # Contract
//!
//! [`Catalog::contract`](crate::catalog::Catalog::contract) is what clients rely on: the codes, and the bodies of the envelope.
//! Keep it in a file, and let [`Catalog::assert_contract`](crate::catalog::Catalog::assert_contract) compare the file with the
//! code. An API that answers in several envelopes has a contract for each. It fails on any change, so that a code is protected from the commit that adds it, and lists what has changed by severity:
//!
//! | severity | what has changed |
//! |---|---|
//! | breaking | a code is gone, or has moved to another meaning, or two codes are swapped; a retired code is back |
//! | | a status; the code or the status of a success; a success is gone; the body is gone |
//! | | a member of the details is gone or of another type; an ext member, a header, the delay or the field errors are gone |
//! | | in the body of one of the envelope's templates, or in a payload or detail: a member is gone, may be absent, or is of another type or constant |
//! | | a header of the envelope is gone; another content type |
//! | notable | a message or a title; the type of an ext member; a type that has more values, as from `u32` to `u64`; a delay |
//! | | a code is deprecated, is newly shared or no longer so, comes with other statuses too, or is no longer retired |
//! | | a code is new, if [codes are closed](Contract::closed_codes) |
//! | additive | anything else that is new; a code that is no longer deprecated |
//!
//! `ENVELOPE_UPDATE=1` writes the file if no change is breaking. `ENVELOPE_UPDATE=breaking` accepts breaking changes, too:
//! on purpose, in a commit that shows them.
//!
//! In GitHub Actions, each change is also an annotation of the file. [`Changes::to_markdown`] lists the changes since a
//! release for its notes:
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
//! The order of types and variants, their names, the names of fields in messages, and texts for the docs are not part
//! of it. Names serve to recognise an answer whose code has changed; as the file holds them, a new name fails with a diff,
//! though no client sees it. A code has moved to another meaning if it has the
//! message or the name that another code had, or if its message and its name share no word with the old ones. Types of
//! members are compared as they look in JSON: a `String` may become a `Cow<'static, str>`, a `HashMap` a `BTreeMap`, a
//! `u64` a `u32`, and a member that could be absent may become one that is always present. Types of other crates than
//! the standard library are compared by their schemas, if they have a `JsonSchema` and feature `schemars` is on, or else by
//! name.
//!
//! # The file
//!
//! A contract prints as JSON, in an order that does not depend on the code's:
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
//! | `code` | text or an integer; left out if there is none, or none that is constant |
//! | `run_time_code` | `true` if the code is decided at run time; left out otherwise, like all members below |
//! | `status` | a number, or `null` if it is decided at run time; never left out |
//! | `message`, `title` | as documented, with placeholders |
//! | `deprecated` | the note |
//! | `shared`, `empty`, `field_errors` | `true` |
//! | `details` | an object from the names of the members to their types, or the type of the details as a whole |
//! | `details_schema` | in place of it, the schema of the details as a whole |
//! | `ext` | an object from names to types |
//! | `headers` | names in lower case |
//! | `retry_after` | seconds, or `null` if a header of the answer decides them at run time |
//! | `payload` | the type of a success's payload, if its name or its schema says what it looks like |
//! | `name` | that of the type and the variant; never left out |
//! | `retired` | codes that may never come back |
//! | `differing_statuses` | for people: the shared codes whose answers have different statuses |
//! | `envelope` | the JSON Schema of the body of each template, by its name; the headers; the content types of successes and errors |
//!
//! Version 1 is read, too. It has neither `retry_after` nor `envelope`, and so says nothing of delays and bodies: against it,
//! they are not compared.
//!
//! A type is `string`, `boolean`, a number type of Rust, `[T]` for a list, `T?` for a value that may be absent; the JSON Schema
//! that the type states itself; or the type as written in Rust, without its module, lifetimes and pointers.

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
