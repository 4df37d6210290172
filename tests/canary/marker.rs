//! A marker that must not reach clients.

use std::error::Error;
use std::fmt::{self, Debug, Display, Formatter};

use serde::{Serialize, Serializer};

/// In lower case, because the tests search in lower-case text: a format may change the case.
pub const MARKER: &str = "canary";

/// Shows the marker with each trait that can show a value.
#[derive(Clone, Default)]
pub struct Canary;

impl Display for Canary {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(MARKER)
    }
}

impl Debug for Canary {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(MARKER)
    }
}

impl Serialize for Canary {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(MARKER)
    }
}

/// A cause whose own causes show the marker, too.
#[derive(Debug, Default)]
pub struct Cause {
    pub inner: Option<Box<Cause>>,
    pub hidden: Canary,
}

impl Cause {
    pub fn nested() -> Self {
        Cause { inner: Some(Box::new(Cause { inner: Some(Box::default()), hidden: Canary })), hidden: Canary }
    }
}

impl Display for Cause {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "cause: {MARKER}")
    }
}

impl Error for Cause {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.inner.as_deref().map(|cause| cause as &(dyn Error + 'static))
    }
}
