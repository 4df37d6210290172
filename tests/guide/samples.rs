// One error of each variant of `AppError` in the guide's page `from_thiserror`, for each of its steps to include.
fn samples() -> Vec<AppError> {
    use AppError::*;
    vec![
        UserNotFound(7),
        OrderNotFound { id: "o\"1".into() },
        EmailTaken { email: "ada@example.com".into() },
        VersionConflict { actual: 4, expected: 3 },
        BadCredentials,
        TokenExpired,
        Forbidden { role: "admin" },
        Validation([("age", "is missing"), ("name", "is too short")].into()),
        InsufficientFunds { balance: 30, cost: 50 },
        RateLimited { seconds: 60 },
        Payment(PaymentError::Declined),
        Payment(PaymentError::Timeout("pay-3")),
        Maintenance { until: "18:00".into() },
        Storage(std::io::Error::other("disk 3 is full")),
        Export(serde_json::from_str::<u32>("x").unwrap_err()),
    ]
}
