/// A user has been created.
#[derive(Serialize, ApiResponse)]
#[api(status = 201, code = 0, message = "Welcome, {name}", envelope = Shop)]
pub struct UserCreated<T> {
    name: String,
    profile: T,
    #[serde(skip)]
    #[api(header = "location")]
    location: String,
}
