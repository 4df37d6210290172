//! The functions of `log` where no feature takes events: they come to nothing.

use crate::facts::error::ApiError;
use crate::write::error::RenderError;

pub(super) fn error(_: &dyn ApiError, _: &str) {}

pub(super) fn dropped_header(_: &str) {}

pub(super) fn not_rendered(_: Option<&dyn ApiError>, _: &RenderError) {}

pub(super) fn panicked(_: &str) {}
