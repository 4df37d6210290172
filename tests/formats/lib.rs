//! The formats of public APIs, each declared with the derives, with samples of its responses.

pub mod cloudflare;
pub mod developer_api;
pub mod django_rest;
pub mod einvoicing;
pub mod github;
pub mod jsend;
pub mod json_api;
pub mod kubernetes;
pub mod laravel;
pub mod microsoft;
pub mod oauth2;
pub mod paypal;
pub mod pivot;
pub mod problem_details;
pub mod salesforce;
pub mod sample;
pub mod service_adapter;
pub mod shopify;
pub mod slack;
pub mod stripe;
pub mod telegram;
pub mod twilio;
pub mod two_factor;
pub mod wechat;

use self::sample::Format;

/// All of them. The first five are whole APIs; their first two samples are an error and a success.
pub fn all() -> Vec<Format> {
    vec![
        developer_api::format(),
        service_adapter::format(),
        two_factor::format(),
        einvoicing::format(),
        pivot::format(),
        problem_details::format(),
        jsend::format(),
        json_api::format(),
        stripe::format(),
        slack::format(),
        telegram::format(),
        github::format(),
        cloudflare::format(),
        microsoft::format(),
        kubernetes::format(),
        salesforce::format(),
        wechat::format(),
        laravel::format(),
        django_rest::format(),
        paypal::format(),
        oauth2::format(),
        twilio::format(),
        shopify::format(),
    ]
}
