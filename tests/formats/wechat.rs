//! WeChat: `errcode` 0 means success, with the payload next to it (Weixin developer documentation, "公共错误码").

use envelope_runtime::{ApiError, Envelope, Success};
use serde::Serialize;

use super::sample::{Format, sample};

#[derive(Envelope)]
#[envelope(
    success = { "errcode": code ?? 0, "errmsg": message ?? "ok", ..data },
    error   = { "errcode": code, "errmsg": message },
)]
pub struct WeChat;

#[derive(Clone, Copy, Debug, ApiError)]
#[api(status = 200, in_band)]
pub enum Fault {
    /// 系统繁忙,此时请开发者稍候再试
    #[api(code = -1, message = "system error")]
    System,

    /// 请检查 appid 的正确性,避免异常字符,注意大小写
    #[api(code = 40013, message = "invalid appid")]
    InvalidAppid,

    /// 缺少 access_token 参数
    #[api(code = 41001, message = "access_token missing")]
    AccessTokenMissing,

    /// 查看调用次数是否符合预期
    #[api(code = 45009, message = "reach max api daily quota limit")]
    Quota,
}

#[derive(Clone, Debug, Serialize)]
pub struct AccessToken {
    pub access_token: String,
    pub expires_in: u32,
}

pub fn format() -> Format {
    let token = AccessToken { access_token: "ACCESS_TOKEN".into(), expires_in: 7200 };
    Format {
        name: "wechat",
        title: "WeChat",
        samples: vec![
            sample(
                "an unknown appid",
                WeChat.error(&Fault::InvalidAppid),
                200,
                r#"{"errcode":40013,"errmsg":"invalid appid"}"#,
            ),
            sample(
                "the system is busy",
                WeChat.error(&Fault::System),
                200,
                r#"{"errcode":-1,"errmsg":"system error"}"#,
            ),
            sample(
                "a token",
                WeChat.success(&Success(token)),
                200,
                r#"{"errcode":0,"errmsg":"ok","access_token":"ACCESS_TOKEN","expires_in":7200}"#,
            ),
            sample("nothing to hand over", WeChat.success(&Success(())), 200, r#"{"errcode":0,"errmsg":"ok"}"#),
        ],
        tables: vec![],
    }
}
