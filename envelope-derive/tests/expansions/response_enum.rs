#[derive(Serialize, ApiResponse)]
#[api(message = "Done")]
#[serde(crate = "serde")]
pub enum Search {
    Found(Hits),

    #[api(status = 204)]
    Nothing,

    #[api(status = 202, code = "LATER", title = "Still searching")]
    Later {
        #[api(data)]
        ticket: u64,
        #[api(message)]
        text: Option<String>,
        #[api(ext = "eta")]
        seconds: u32,
    },
}
