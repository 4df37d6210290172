//! Gives unique names within a document.

use alloc::collections::BTreeSet;
use alloc::string::{String, ToString as _};

#[derive(Clone, Default)]
pub(crate) struct Names(BTreeSet<String>);

impl Names {
    pub(crate) fn new<'a>(taken: impl IntoIterator<Item = &'a str>) -> Self {
        Names(taken.into_iter().map(Into::into).collect())
    }

    /// The name, with a number appended if it is taken.
    pub(crate) fn take(&mut self, name: &str) -> String {
        let mut free = String::from(name);
        let mut number = 2_u32;
        while !self.0.insert(free.clone()) {
            free = [name, &number.to_string()].concat();
            number += 1;
        }
        free
    }
}

#[cfg(test)]
mod tests {
    use super::Names;

    #[test]
    fn each_name_is_taken_once() {
        let mut names = Names::new(["User", "User3"]);
        assert_eq!(["User", "User", "Page", "Page"].map(|name| names.take(name)), ["User2", "User4", "Page", "Page2"]);
    }
}
