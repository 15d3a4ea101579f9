//! Puts functions that are alike beside each other: brotli then finds in one what it has just seen in the other.
//! Nothing but the order changes, and with it the numbers by which functions are called.

use std::collections::{BTreeSet, HashMap};

use wasm_encoder::reencode::{Error as Fault, Reencode};
use wasm_encoder::{CodeSection, FunctionSection, Module};
use wasmparser::{CodeSectionReader, FunctionSectionReader, Parser, Payload, TypeRef};

use crate::xtask::Error;

/// How many bytes functions have to share to be alike there. Measured on the app: three and five save less.
const RUN: usize = 4;

/// The same module with like functions beside each other.
///
/// # Errors
/// When it is no module.
pub fn alike_together(wasm: &[u8]) -> Result<Vec<u8>, Error> {
    let (mut imported, mut bodies) = (0, Vec::new());
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes()),
            _ => {}
        }
    }
    let order = chain(&bodies);
    let mut numbers: Vec<u32> = (0..imported).chain(order.iter().map(|_| 0)).collect();
    for (to, from) in (imported..).zip(&order) {
        numbers[usize::try_from(imported)? + from] = to;
    }
    let mut module = Module::new();
    Order { order, numbers }.parse_core_module(&mut module, Parser::new(0), wasm)?;
    Ok(module.finish())
}

/// The functions in an order in which each is followed by the one, of those still left, that shares most runs of bytes
/// with it; of several the first.
fn chain(bodies: &[&[u8]]) -> Vec<usize> {
    let runs: Vec<BTreeSet<&[u8]>> = bodies.iter().map(|it| it.windows(RUN).collect()).collect();
    let mut holders: HashMap<&[u8], Vec<usize>> = HashMap::new();
    for (function, runs) in runs.iter().enumerate() {
        for run in runs {
            holders.entry(*run).or_default().push(function);
        }
    }
    let mut left: BTreeSet<usize> = (0..bodies.len()).collect();
    let mut order = Vec::with_capacity(bodies.len());
    let mut next = left.pop_first();
    while let Some(function) = next {
        order.push(function);
        let mut shared = vec![0; bodies.len()];
        for other in runs[function].iter().flat_map(|it| &holders[it]) {
            shared[*other] += 1;
        }
        next = left.iter().copied().min_by_key(|it| std::cmp::Reverse(shared[*it]));
        next.map(|it| left.remove(&it));
    }
    order
}

/// Writes a module with its functions in another order.
struct Order {
    /// The functions that have a body, by their old places.
    order: Vec<usize>,
    /// The new number of each function, those of the host included, by the old one.
    numbers: Vec<u32>,
}

impl Reencode for Order {
    type Error = std::convert::Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Fault> {
        let new = usize::try_from(function).ok().and_then(|it| self.numbers.get(it));
        new.copied().ok_or(Fault::InvalidCodeSectionSize)
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Fault> {
        let types = section.into_iter().collect::<Result<Vec<_>, _>>()?;
        for from in &self.order {
            functions.function(types[*from]);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), Fault> {
        let bodies = section.into_iter().collect::<Result<Vec<_>, _>>()?;
        for from in self.order.clone() {
            self.parse_function_body(code, bodies[from].clone())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{
        ConstExpr, ElementSection, Elements, EntityType, ExportKind, ExportSection, Function, ImportSection,
        Instruction, RefType, TableSection, TableType, TypeSection,
    };
    use wasmparser::{ElementItems, ExternalKind, Operator};

    /// Five functions, numbered behind one of the host: two of a kind with another between them, each with a call.
    fn module() -> Vec<u8> {
        let mut module = Module::new();
        let mut types = TypeSection::new();
        types.ty().function([], []);
        types.ty().function([wasm_encoder::ValType::I32], []);
        module.section(&types);
        let mut imports = ImportSection::new();
        imports.import("host", "say", EntityType::Function(0));
        module.section(&imports);
        let mut functions = FunctionSection::new();
        for kind in [0, 1, 0, 1, 0] {
            functions.function(kind);
        }
        module.section(&functions);
        let mut tables = TableSection::new();
        let kind = RefType::FUNCREF;
        tables.table(TableType {
            element_type: kind,
            table64: false,
            minimum: 5,
            maximum: None,
            shared: false,
        });
        module.section(&tables);
        let mut exports = ExportSection::new();
        for (number, name) in (1..).zip(["a", "b", "c", "d", "e"]) {
            exports.export(name, ExportKind::Func, number);
        }
        module.section(&exports);
        let mut elements = ElementSection::new();
        elements.active(Some(0), &ConstExpr::i32_const(0), Elements::Functions([2, 5, 1].as_slice().into()));
        module.section(&elements);
        let mut code = CodeSection::new();
        for (constants, call) in [(0..9, 2), (50..59, 1), (0..8, 4), (50..58, 0), (1..9, 3)] {
            let mut body = Function::new([]);
            for it in constants {
                body.instruction(&Instruction::I32Const(it)).instruction(&Instruction::Drop);
            }
            if [2, 4].contains(&call) {
                body.instruction(&Instruction::I32Const(7));
            }
            body.instruction(&Instruction::Call(call)).instruction(&Instruction::End);
            code.function(&body);
        }
        module.section(&code);
        module.finish()
    }

    /// What a module says, with names in the place of numbers: each function's kind and steps, the table; and the order.
    fn said(wasm: &[u8]) -> (BTreeSet<String>, String) {
        let (mut names, mut kinds, mut bodies) = (vec!["host".to_owned(); 6], Vec::new(), Vec::new());
        let mut said = BTreeSet::new();
        for payload in Parser::new(0).parse_all(wasm) {
            match payload.unwrap() {
                Payload::FunctionSection(section) => {
                    kinds = section.into_iter().map(Result::unwrap).collect();
                }
                Payload::ExportSection(section) => {
                    for it in section.into_iter().map(Result::unwrap) {
                        assert_eq!(it.kind, ExternalKind::Func);
                        it.name.clone_into(&mut names[it.index as usize]);
                    }
                }
                Payload::ElementSection(section) => {
                    for it in section.into_iter().map(Result::unwrap) {
                        let ElementItems::Functions(list) = it.items else { panic!("numbers") };
                        let list: Vec<_> = list.into_iter().map(|it| &*names[it.unwrap() as usize]).collect();
                        said.insert(format!("table {list:?}"));
                    }
                }
                Payload::CodeSectionEntry(body) => bodies.push(body),
                _ => {}
            }
        }
        for (at, body) in bodies.iter().enumerate() {
            let steps = body.get_operators_reader().unwrap().into_iter().map(|it| match it.unwrap() {
                Operator::Call { function_index } => format!("call {}", names[function_index as usize]),
                other => format!("{other:?}"),
            });
            said.insert(format!("{} {} {:?}", names[at + 1], kinds[at], steps.collect::<Vec<_>>()));
        }
        (said, names[1..].concat())
    }

    #[test]
    fn like_functions_stand_together_and_nothing_else_changes() {
        let before = module();
        let after = alike_together(&before).unwrap();
        wasmparser::validate(&after).unwrap();
        assert_eq!(said(&after).0, said(&before).0);
        assert_eq!((said(&before).1.as_str(), said(&after).1.as_str()), ("abcde", "acebd"));
        assert_eq!(alike_together(&after).unwrap(), after, "what stands together stays");
    }

    #[test]
    fn what_is_no_module_is_said() {
        assert!(alike_together(b"no module").is_err());
        assert_eq!(said(&alike_together(&Module::new().finish()).unwrap()).0, BTreeSet::new());
    }
}
