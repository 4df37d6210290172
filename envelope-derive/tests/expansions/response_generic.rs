/// The formats of a message's placeholders decide what a parameter has to implement.
#[derive(Serialize, ApiResponse)]
#[api(message = "{count:?} of {name}")]
struct Found<T, N> {
    count: T,
    name: N,
}
