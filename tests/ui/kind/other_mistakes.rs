// A mistake elsewhere in the type is not followed by errors about its kinds.
use envelope_runtime::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, kind = InnerKind)]
enum Inner {
    #[api(code = "A", message = "m")]
    A,
}

#[derive(Debug, ApiError)]
#[api(kind = FaultKind)]
pub enum Fault<T> {
    #[api(code = "B", message = "m")]
    B,
    #[api(transparent)]
    Inner(Inner),
    #[api(transparent)]
    Any(T),
}

fn is_inner(fault: &Fault<Inner>) -> bool {
    matches!(fault.kind(), FaultKind::Inner(InnerKind::A))
}

fn main() {
    let fault = Fault::<Inner>::B;
    println!("{} {:?}", is_inner(&fault), fault.kind().code());
    println!("{:?} {}", FaultKind::ALL, FaultKind::from_code("B").count());
    let _: &dyn erased::Serialize = &FaultKind::B;
}

mod erased {
    pub trait Serialize {}
    impl<T: serde::Serialize + serde::de::DeserializeOwned + Ord> Serialize for T {}
}
