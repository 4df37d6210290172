//! schemars 1: types state the schemas of their values.

use core::marker::PhantomData;

pub use schemars::generate::SchemaSettings;
pub use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::{Map, Value};

use crate::envelope::Envelope;
use crate::facts::Outcome;
use crate::outputs::schema::typed::Typed;
use crate::outputs::schema::walk::{DEFINITIONS, of_body};

/// One call per envelope, with the fields that its templates read.
#[doc(hidden)]
#[macro_export]
macro_rules! __field_schemas {
    ($(($name:literal $type:ty))*) => {
        fn __field_schemas(
            generator: &mut $crate::__private::schemars::SchemaGenerator,
        ) -> $crate::__private::Vec<(&'static $crate::__private::str, $crate::__private::schemars::Schema)> {
            #[allow(unused_imports, reason = "each of the types may have a schema")]
            use $crate::__private::schemars::NoSchema as _;
            let mut schemas = $crate::__private::Vec::new();
            $(if let $crate::__private::Some(schema) = $crate::__private::schemars::FieldType::<$type>::schema(generator) {
                schemas.push(($name, schema));
            })*
            schemas
        }
    };
}

/// A stand-in for a type. Where the bound of its inherent function holds, that function is called rather than that of
/// [`NoSchema`].
pub struct FieldType<T: ?Sized>(PhantomData<T>);

impl<T: JsonSchema + ?Sized> FieldType<T> {
    /// The schema of the type.
    pub fn schema(generator: &mut SchemaGenerator) -> Option<Schema> {
        Some(generator.subschema_for::<T>())
    }
}

/// For types without a schema.
pub trait NoSchema {
    /// Nothing.
    fn schema(_: &mut SchemaGenerator) -> Option<Schema> {
        None
    }
}

impl<T: ?Sized> NoSchema for FieldType<T> {}

/// The schema of the bodies of this outcome whose payload is a `T`: the data of a success, each item of a page.
///
/// The `JsonSchema` of the payload then serves both for its own schema and for that of the body.
///
/// ```
/// use envelope_runtime::{Envelope, Outcome, schema};
/// use schemars::JsonSchema;
/// use serde_json::json;
///
/// #[derive(Envelope)]
/// #[envelope(success = { "data": data, "id": self.id }, page = { "data": items }, error = message)]
/// struct Api { id: String }
///
/// #[derive(JsonSchema)]
/// struct User { name: String }
///
/// let schema = schema::of_payload::<Api, User>(Outcome::Success);
/// assert_eq!(schema["properties"]["data"]["properties"]["name"], json!({ "type": "string" }));
/// // A field of the envelope whose type has a schema needs nothing else.
/// assert_eq!(schema["properties"]["id"], json!({ "type": "string" }));
/// let schema = schema::of_payload::<Api, User>(Outcome::Page);
/// assert_eq!(schema["properties"]["data"]["items"]["required"], json!(["name"]));
/// ```
///
/// The schemas of types are inlined, so that the schema can be moved into another document; only a type that refers to
/// itself is in `$defs`. A payload that is spliced into an object may have any members.
#[must_use]
pub fn of_payload<E: Envelope, T: JsonSchema>(outcome: Outcome) -> Value {
    of_body::<E>(outcome, None, Typed::of::<E>(DEFINITIONS, &|generator| Some(generator.subschema_for::<T>())))
}

type Payload<'a> = &'a dyn Fn(&mut SchemaGenerator) -> Option<Schema>;

impl Typed {
    pub(crate) fn fields_of<E: Envelope>(definitions: &'static str) -> Typed {
        Typed::of::<E>(definitions, &|_| None)
    }

    fn of<E: Envelope>(definitions: &'static str, payload: Payload<'_>) -> Typed {
        let mut generator = SchemaSettings::draft2020_12()
            .for_serialize()
            .with(|settings| {
                settings.inline_subschemas = true;
                settings.definitions_path = definitions.into();
            })
            .into_generator();
        let fields = E::__field_schemas(&mut generator).into_iter().map(|(name, schema)| (name, schema.to_value()));
        let fields = fields.collect();
        let payload = payload(&mut generator).map(Schema::to_value);
        let definitions: Map<_, _> = generator.take_definitions(true);
        Typed { fields, payload, definitions }
    }
}
