use envelope_runtime::catalog;

struct Plain;

catalog! {
    pub static ALL = [Plain, Missing];
}

fn main() {}
