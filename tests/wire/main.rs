//! For any values in a response, its body is the JSON that serde_json would write.

mod providers;
mod strings;
