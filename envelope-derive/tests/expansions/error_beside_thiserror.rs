#[derive(Debug, thiserror::Error, ApiError)]
#[api(codes(prefix = "PAY_"))]
pub enum PaymentFault {
    #[error("card declined: {reason}")]
    #[api(status = 402, code = "PAY_DECLINED")]
    Declined { reason: String },

    #[error("gateway lost")]
    #[api(status = 503, code = "PAY_GATEWAY", message = "Payments are down, try again later")]
    Gateway(#[from] std::io::Error),
}
