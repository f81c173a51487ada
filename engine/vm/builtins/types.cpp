// The machinery of classes: object's construction, type, super, and the attributes of functions,
// methods, modules, cells and code objects.
#include <algorithm>

#include "engine/lang/disassembler.h"
#include "engine/vm/builtins/builtins.h"

namespace interleave::vm {

namespace {

Heap& heap(Vm& vm) { return vm.heap(); }

// object.__new__: the empty instance, whatever its layout.
Outcome object_new(Vm& vm, const Args& args) {
  if (!vm.is_type(args[0]))
    return vm.raise(TypeId::t_TypeError,
                    cat("object.__new__(X): X is not a type object (", vm.type_name(args[0]), ")"));
  const Ref type = args[0].as_ref();
  const Type* t = heap(vm).get<Type>(type);
  if (t->flags & kTypeAbstract) return vm.call_helper("raise_abstract", {args[0]});
  if (t->instance_layout == static_cast<std::uint32_t>(Layout::kException)) {
    const Value tuple = vm.make_tuple_from_stack(args.first() + 1, args.count() - 1);
    return vm.ret(vm.make_exception(type, tuple));
  }
  if (!t->constructor.is_unbound()) {
    if (args.count() > 1) return vm.call(t->constructor, {args[0], args[1]});
    return vm.call(t->constructor, {args[0]});
  }
  for (const Value one : {Value::none(), Value::ellipsis(), Value::not_implemented()}) {
    if (vm.type_of(one) != type) continue;
    if (args.count() > 1)
      return vm.raise(TypeId::t_TypeError, cat(vm.type_name(type), " takes no arguments"));
    return vm.ret(one);
  }
  if (type == vm.type(TypeId::t_function) && args.count() > 1)  // as the metaclass of a class
    return vm.raise(TypeId::t_TypeError,
                    cat("function() argument 'code' must be code, not ", vm.type_name(args[1])));
  if (t->instance_layout != static_cast<std::uint32_t>(Layout::kInstance))
    return vm.raise(TypeId::t_TypeError, cat("cannot create '", vm.type_name(type), "' instances"));
  // object_new in CPython: arguments are an error unless __init__ or __new__ is overridden.
  const Value init = vm.lookup_type(type, Name::n___init__);
  if (args.count() > 1 && init.is_native())
    return vm.raise(TypeId::t_TypeError, cat(vm.type_name(type), "() takes no arguments"));
  return vm.ret(vm.make_instance(type));
}

Outcome object_init(Vm& vm, const Args& args) {
  const Ref type = vm.type_of(args[0]);
  if (args.count() > 1 && (heap(vm).get<Type>(type)->flags & kTypeHasNew) == 0 &&
      vm.lookup_type(type, Name::n___init__).is_native() &&
      heap(vm).get<Type>(type)->constructor.is_unbound())
    return vm.raise(TypeId::t_TypeError, cat(vm.type_name(type), "() takes no arguments"));
  return vm.ret_none();
}

Outcome object_class(Vm& vm, const Args& args) { return vm.ret(Value::ref(vm.type_of(args[0]))); }

Outcome object_dict(Vm& vm, const Args& args) {
  const Value dict = vm.instance_dict(args[0]);
  if (dict.is_unbound() || vm.is_exact(args[0], TypeId::t_object) ||
      (heap(vm).get<Type>(vm.type_of(args[0]))->flags & kTypeHasSlots) != 0)
    return vm.raise_attribute_error(args[0], vm.name_value(Name::n___dict__));
  return vm.ret(dict);
}

// A module keeps its own.
Outcome object_doc(Vm& vm, const Args& args) {
  if (vm.layout_of(args[0]) != Layout::kModule) return vm.ret_none();
  const Value own = vm.get_instance_attribute(args[0], vm.name_value(Name::n___doc__));
  return vm.ret(own.is_unbound() ? Value::none() : own);
}

Outcome object_getattribute(Vm& vm, const Args& args) {
  return vm.get_attribute_generic(args[0], vm.intern(args[1]));
}
Outcome object_setattr(Vm& vm, const Args& args) {
  if (vm.is_type(args[0])) return vm.set_type_attribute(args[0], vm.intern(args[1]), args[2]);
  return vm.set_attribute_generic(args[0], vm.intern(args[1]), args[2]);
}
Outcome object_delattr(Vm& vm, const Args& args) {
  if (vm.is_type(args[0]))
    return vm.set_type_attribute(args[0], vm.intern(args[1]), Value::unbound());
  return vm.set_attribute_generic(args[0], vm.intern(args[1]), Value::unbound());
}
Outcome object_init_subclass(Vm& vm, const Args& args) {
  if (vm.dict_size(args.keyword(0)) != 0)
    return vm.raise(TypeId::t_TypeError, cat(vm.type_name(args[0].as_ref()),
                                             ".__init_subclass__() takes no keyword arguments"));
  return vm.ret_none();
}

// type(x), or type(name, bases, namespace).
Outcome type_new(Vm& vm, const Args& args) {
  if (!args.has(2)) {
    if (args.has(1) && args[0] == vm.type_value(TypeId::t_type))
      return vm.ret(Value::ref(vm.type_of(args[1])));
    if (args[0] != vm.type_value(TypeId::t_type))
      return vm.raise(TypeId::t_TypeError, cat("type.__new__() takes exactly 3 arguments (",
                                               std::to_string(args.count() - 1), " given)"));
    return vm.raise(TypeId::t_TypeError, "type() takes 1 or 3 arguments");
  }
  if (!args.has(3)) return vm.raise(TypeId::t_TypeError, "type() takes 1 or 3 arguments");
  const bool right[] = {vm.is_str(vm.unwrap(args[1])), vm.is_tuple(vm.unwrap(args[2])),
                        vm.is_dict(vm.unwrap(args[3]))};
  for (std::uint32_t i = 0; i < 3; ++i) {
    static constexpr const char* kKinds[] = {"str", "tuple", "dict"};
    if (right[i]) continue;
    const Value given = args[i + 1];
    return vm.raise(TypeId::t_TypeError,
                    cat("type.__new__() argument ", std::to_string(i + 1), " must be ", kKinds[i],
                        ", not ", given.is_none() ? "None" : vm.type_name(given)));
  }
  return vm.call_helper("type_new", {args[0], args[1], args[2], args[3], args.keyword(0)});
}

Outcome type_init(Vm& vm, const Args&) { return vm.ret_none(); }

Outcome type_call(Vm& vm, const Args& args) {
  const Value rest = vm.make_tuple_from_stack(args.first() + 1, args.count() - 1);
  return vm.call_helper("construct", {args[0], rest, args.keyword(0)});
}

Type* type_of_args(Vm& vm, const Args& args) { return heap(vm).get<Type>(args[0]); }
Outcome type_name(Vm& vm, const Args& args) {
  const Type* type = type_of_args(vm, args);
  return vm.ret(Value::ref((type->flags & kTypeDotted) != 0 ? type->qualname : type->name));
}
Outcome type_qualname(Vm& vm, const Args& args) {
  return vm.ret(Value::ref(type_of_args(vm, args)->qualname));
}
Outcome type_module(Vm& vm, const Args& args) { return vm.ret(type_of_args(vm, args)->module); }
Outcome type_bases(Vm& vm, const Args& args) {
  return vm.ret(Value::ref(type_of_args(vm, args)->bases));
}
Outcome type_mro(Vm& vm, const Args& args) {
  return vm.ret(Value::ref(type_of_args(vm, args)->mro));
}
Outcome type_base(Vm& vm, const Args& args) {
  const Ref base = type_of_args(vm, args)->base;
  return vm.ret(base == 0 ? Value::none() : Value::ref(base));
}
Outcome type_mro_method(Vm& vm, const Args& args) {
  const Value mro = Value::ref(type_of_args(vm, args)->mro);
  const Value list = vm.make_list();
  for (std::uint32_t i = 0; i < vm.tuple_size(mro); ++i) vm.list_append(list, vm.tuple_get(mro, i));
  return vm.ret(list);
}
Outcome type_dict(Vm& vm, const Args& args) {
  const Ref view =
      heap(vm).allocate(Layout::kDictView, vm.type(TypeId::t_mappingproxy), sizeof(DictView));
  DictView* v = heap(vm).get<DictView>(view);
  v->dict = type_of_args(vm, args)->dict;
  v->kind = DictViewKind::kProxy;
  return vm.ret(Value::ref(view));
}
Outcome type_doc(Vm& vm, const Args& args) {
  const Value doc = vm.dict_get_str(type_of_args(vm, args)->dict, vm.name_value(Name::n___doc__));
  if ((doc.is_unbound() || doc.is_native()) && (type_of_args(vm, args)->flags & kTypeBuiltin) != 0)
    return vm.call_helper("doc_of", {vm.make_str(""), Value::ref(type_of_args(vm, args)->name)});
  return vm.ret(doc.is_unbound() || doc.is_native() ? Value::none() : doc);
}
Outcome type_annotations(Vm& vm, const Args& args) {
  const Value name = vm.name_value(Name::n___annotations__);
  const Value found = vm.dict_get_str(type_of_args(vm, args)->dict, name);
  if (!found.is_unbound()) return vm.ret(found);
  if (type_of_args(vm, args)->flags & kTypeBuiltin) return vm.raise_attribute_error(args[0], name);
  const Value dict = vm.make_dict();
  vm.dict_set_str(type_of_args(vm, args)->dict, name, dict);
  return vm.ret(dict);
}
Outcome type_subclasses(Vm& vm, const Args& args) {
  const Value out = vm.make_list();
  const Ref list = type_of_args(vm, args)->subclasses;
  for (std::uint32_t i = 0; list != 0 && i < vm.list_size(Value::ref(list)); ++i)
    vm.list_append(out, vm.list_get(Value::ref(list), i));
  return vm.ret(out);
}
Outcome type_repr(Vm& vm, const Args& args) {
  const Type* t = type_of_args(vm, args);
  const std::string qualname = vm.text(Value::ref(t->qualname));
  if (vm.is_str(t->module) && vm.view(t->module) != "builtins")
    return vm.ret_str(cat("<class '", vm.view(t->module), ".", qualname, "'>"));
  return vm.ret_str(cat("<class '", qualname, "'>"));
}
Outcome type_prepare(Vm& vm, const Args&) { return vm.ret(vm.make_dict()); }
Outcome type_or(Vm& vm, const Args& args) {
  return vm.call_helper("make_union", {args[0], args[1]});
}
Outcome generic_alias(Vm& vm, const Args& args) {
  return vm.call_helper("generic_alias", {args[0], args[1]});
}

// --- super

Outcome super_new(Vm& vm, const Args& args) {
  if (!args.has(1)) return vm.raise(TypeId::t_RuntimeError, "super(): no arguments");
  const Value type = args[1];
  if (!vm.is_type(type))
    return vm.raise(TypeId::t_TypeError,
                    cat("super() argument 1 must be a type, not ", vm.type_name(type)));
  Value self = args.has(2) ? args[2] : Value::unbound();
  Value self_type = Value::unbound();
  if (!self.is_unbound()) {
    if (vm.is_type(self) && vm.is_subtype(self.as_ref(), type.as_ref()))
      self_type = self;
    else if (vm.is_subtype(vm.type_of(self), type.as_ref()))
      self_type = Value::ref(vm.type_of(self));
    else
      return vm.raise(
          TypeId::t_TypeError,
          cat("super(type, obj): obj (", vm.is_type(self) ? "type " : "instance of ",
              vm.is_type(self) ? vm.type_name(self.as_ref()) : vm.type_name(self),
              ") is not an instance or subtype of type (", vm.type_name(type.as_ref()), ")."));
  }
  const Ref ref = heap(vm).allocate(Layout::kSuper, vm.type(TypeId::t_super), sizeof(Super));
  Super* s = heap(vm).get<Super>(ref);
  s->type = type;
  s->self = self;
  s->self_type = self_type;
  return vm.ret(Value::ref(ref));
}

// --- functions and methods

Function* function_of(Vm& vm, const Args& args) { return heap(vm).get<Function>(args[0]); }
Value or_none(Ref ref) { return ref == 0 ? Value::none() : Value::ref(ref); }
Outcome function_name(Vm& vm, const Args& args) {
  return vm.ret(Value::ref(function_of(vm, args)->name));
}
Outcome function_qualname(Vm& vm, const Args& args) {
  return vm.ret(Value::ref(function_of(vm, args)->qualname));
}
Outcome function_module(Vm& vm, const Args& args) { return vm.ret(function_of(vm, args)->module); }
Outcome function_doc(Vm& vm, const Args& args) { return vm.ret(function_of(vm, args)->doc); }
Outcome function_code(Vm& vm, const Args& args) {
  return vm.ret(Value::ref(function_of(vm, args)->code));
}
Outcome function_globals(Vm& vm, const Args& args) {
  return vm.ret(Value::ref(function_of(vm, args)->globals));
}
Outcome function_closure(Vm& vm, const Args& args) {
  return vm.ret(or_none(function_of(vm, args)->closure));
}
Outcome function_defaults(Vm& vm, const Args& args) {
  return vm.ret(or_none(function_of(vm, args)->defaults));
}
Outcome function_kwdefaults(Vm& vm, const Args& args) {
  return vm.ret(or_none(function_of(vm, args)->keyword_defaults));
}
Outcome function_annotations(Vm& vm, const Args& args) {
  if (function_of(vm, args)->annotations == 0) {
    const Value dict = vm.make_dict();
    function_of(vm, args)->annotations = dict.as_ref();
  }
  return vm.ret(Value::ref(function_of(vm, args)->annotations));
}
Outcome function_type_params(Vm& vm, const Args& args) {
  const Ref params = function_of(vm, args)->type_params;
  return vm.ret(params == 0 ? vm.make_tuple({}) : Value::ref(params));
}
Outcome function_repr(Vm& vm, const Args& args) {
  std::string address;
  vm.append_address(args[0], address);
  return vm.ret_str(
      cat("<function ", vm.view(function_of(vm, args)->qualname), " at ", address, ">"));
}
Outcome function_get(Vm& vm, const Args& args) {
  if (args[1].is_none()) return vm.ret(args[0]);
  return vm.ret(vm.make_method(args[0], args[1]));
}
Outcome function_call(Vm& vm, const Args& args) {
  const Value rest = vm.make_tuple_from_stack(args.first() + 1, args.count() - 1);
  return vm.call_tuple(args[0], rest, args.keyword(0));
}

Outcome native_name(Vm& vm, const Args& args) {
  const Value function = args[0].is_native() ? args[0] : heap(vm).get<Method>(args[0])->function;
  return vm.ret(vm.intern(vm.natives()[function.as_native()].def.name));
}
Outcome native_qualname(Vm& vm, const Args& args) {
  const Value function = args[0].is_native() ? args[0] : heap(vm).get<Method>(args[0])->function;
  const Native& native = vm.natives()[function.as_native()];
  return vm.ret_str(native.owner.empty() ? std::string(native.def.name)
                                         : cat(native.owner, ".", native.def.name));
}
Outcome native_doc(Vm& vm, const Args& args) {
  const Value function = args[0].is_native() ? args[0] : heap(vm).get<Method>(args[0])->function;
  const NativeDef& def = vm.natives()[function.as_native()].def;
  const std::string_view owner = vm.natives()[function.as_native()].owner;
  const Value text = vm.make_str(owner);
  return vm.call_helper("doc_of", {text, vm.intern(def.name)});
}
Outcome native_module(Vm& vm, const Args& args) {
  const Value function = args[0].is_native() ? args[0] : heap(vm).get<Method>(args[0])->function;
  for (const NativeTable::Member& member : vm.natives().members())
    if (member.native == function.as_native() && !member.module.empty())
      return vm.ret_str(member.module == "_math" ? "math" : member.module);
  return vm.ret_none();
}
Outcome native_self(Vm& vm, const Args& args) {
  return vm.ret(args[0].is_native() ? Value::none() : heap(vm).get<Method>(args[0])->self);
}
Outcome native_repr(Vm& vm, const Args& args) {
  const Value function = args[0].is_native() ? args[0] : heap(vm).get<Method>(args[0])->function;
  const Native& native = vm.natives()[function.as_native()];
  if (native.owner.empty()) return vm.ret_str(cat("<built-in function ", native.def.name, ">"));
  if (args[0].is_native())
    return vm.ret_str(cat("<method '", native.def.name, "' of '", native.owner, "' objects>"));
  std::string address;
  vm.append_address(heap(vm).get<Method>(args[0])->self, address);
  return vm.ret_str(
      cat("<built-in method ", native.def.name, " of ", native.owner, " object at ", address, ">"));
}

Outcome method_function(Vm& vm, const Args& args) {
  return vm.ret(heap(vm).get<Method>(args[0])->function);
}
Outcome method_self(Vm& vm, const Args& args) {
  return vm.ret(heap(vm).get<Method>(args[0])->self);
}
Outcome method_repr(Vm& vm, const Args& args) {
  const Method method = *heap(vm).get<Method>(args[0]);
  std::string name = "?";
  if (vm.layout_of(method.function) == Layout::kFunction)
    name = vm.text(Value::ref(heap(vm).get<Function>(method.function)->qualname));
  std::string self;
  if (!vm.repr(method.self, self))
    return vm.call_helper("method_repr", {vm.make_str(name), method.self});
  return vm.ret_str(cat("<bound method ", name, " of ", self, ">"));
}
Outcome method_doc(Vm& vm, const Args& args) {
  return vm.get_attribute(heap(vm).get<Method>(args[0])->function, vm.name_value(Name::n___doc__));
}
Outcome method_new(Vm& vm, const Args& args) { return vm.ret(vm.make_method(args[1], args[2])); }

// --- modules, cells, code

Outcome module_dict(Vm& vm, const Args& args) {
  return vm.ret(Value::ref(heap(vm).get<Module>(args[0])->dict));
}
Outcome module_repr(Vm& vm, const Args& args) {
  const Module* module = heap(vm).get<Module>(args[0]);
  const std::string name = vm.text(Value::ref(module->name));
  const Value file = vm.dict_get_str(module->dict, vm.name_value(Name::n___file__));
  if (vm.is_str(file) && !vm.view(file).starts_with('<'))
    return vm.ret_str(cat("<module '", name, "' from '", vm.view(file), "'>"));
  return vm.ret_str(cat("<module '", name, "' (built-in)>"));
}
Outcome module_new(Vm& vm, const Args& args) {
  const Value name = vm.unwrap(args[1]);
  if (!vm.is_str(name))
    return vm.raise(TypeId::t_TypeError,
                    cat("module() argument 'name' must be str, not ", vm.type_name(args[1])));
  return vm.ret(vm.make_module(vm.text(name)));
}
Outcome cell_contents(Vm& vm, const Args& args) {
  const Value contents = heap(vm).get<Cell>(args[0])->contents;
  if (contents.is_unbound()) return vm.raise(TypeId::t_ValueError, "Cell is empty");
  return vm.ret(contents);
}
const lang::Code& code_of(Vm& vm, const Args& args) {
  return vm.store().code(heap(vm).get<CodeObject>(args[0])->code_id);
}
Outcome code_name(Vm& vm, const Args& args) { return vm.ret_str(code_of(vm, args).name); }
Outcome code_qualname(Vm& vm, const Args& args) { return vm.ret_str(code_of(vm, args).qualname); }
Outcome code_file(Vm& vm, const Args& args) {
  return vm.ret_str(vm.store().file(code_of(vm, args).file).name);
}
Outcome code_first_line(Vm& vm, const Args& args) {
  return vm.ret_int(code_of(vm, args).first_line);
}
Outcome code_argcount(Vm& vm, const Args& args) {
  return vm.ret_int(code_of(vm, args).argument_count);
}
Outcome code_kwonly(Vm& vm, const Args& args) {
  return vm.ret_int(code_of(vm, args).keyword_only_count);
}
Outcome code_posonly(Vm& vm, const Args& args) {
  return vm.ret_int(code_of(vm, args).positional_only_count);
}
// CPython's CO_* bits (Include/cpython/code.h).
Outcome code_flags(Vm& vm, const Args& args) {
  const lang::Code& code = code_of(vm, args);
  std::int64_t flags = 3;
  if (code.has(lang::kVarArgs)) flags |= 4;
  if (code.has(lang::kVarKeywords)) flags |= 8;
  if (code.has(lang::kGenerator)) flags |= 0x20;
  if (code.has(lang::kCoroutine)) flags |= 0x80;
  if (code.has(lang::kAsyncGenerator)) flags |= 0x200;
  return vm.ret_int(flags);
}
template <std::vector<std::string> lang::Code::*names>
Outcome code_names(Vm& vm, const Args& args) {
  const std::vector<std::string>& all = code_of(vm, args).*names;
  const Value tuple = vm.make_tuple_sized(static_cast<std::uint32_t>(all.size()));
  for (std::uint32_t i = 0; i < all.size(); ++i) {
    const Value name = vm.intern(all[i]);
    vm.tuple_set(tuple, i, name);
  }
  return vm.ret(tuple);
}
// Global names and attributes, each once.
Outcome code_all_names(Vm& vm, const Args& args) {
  const lang::Code& code = code_of(vm, args);
  std::vector<std::string> all = code.names;
  for (const std::string& site : code.sites)
    if (std::find(all.begin(), all.end(), site) == all.end()) all.push_back(site);
  const Value tuple = vm.make_tuple_sized(static_cast<std::uint32_t>(all.size()));
  for (std::uint32_t i = 0; i < all.size(); ++i) {
    const Value name = vm.intern(all[i]);
    vm.tuple_set(tuple, i, name);
  }
  return vm.ret(tuple);
}
Outcome code_local_count(Vm& vm, const Args& args) {
  return vm.ret_int(code_of(vm, args).local_count);
}
// As CPython's: first the docstring of a function that has one, then what the instructions use,
// then the code of what is defined inside.
Outcome code_constants(Vm& vm, const Args& args) {
  const lang::Code& code = code_of(vm, args);
  vm.prepare_code(args[0].as_ref());
  const Value* shared =
      heap(vm).get<Buffer>(heap(vm).get<CodeObject>(args[0])->constants)->data<Value>();
  std::vector<Value> all(shared, shared + code.constants.size());
  if (code.has_doc) all.insert(all.begin(), vm.make_str(code.doc));
  for (const lang::CodeId child : code.children)
    all.push_back(Value::ref(vm.make_code_object(child)));
  return vm.ret(vm.make_tuple(all.data(), static_cast<std::uint32_t>(all.size())));
}
// A list of (name, opcode, operands, line or None, index of the target or None, checkpoint?).
Outcome instructions(Vm& vm, const Args& args) {
  if (vm.layout_of(args[0]) != Layout::kCode)
    return vm.raise(TypeId::t_TypeError, "a code object is required");
  const auto number_or_none = [](std::int64_t n, bool some) {
    return some ? Value::small_int(n) : Value::none();
  };
  const Value list = vm.make_list();
  for (const lang::Listed& instr :
       lang::instructions_of(vm.store(), heap(vm).get<CodeObject>(args[0])->code_id)) {
    const Value name = vm.intern(instr.name), operands = vm.make_str(instr.operands);
    vm.list_append(list, vm.make_tuple({name, Value::small_int(static_cast<int>(instr.op)),
                                        operands, number_or_none(instr.line, instr.line != 0),
                                        number_or_none(instr.jump, instr.jump >= 0),
                                        Value::boolean(instr.checkpoint)}));
  }
  return vm.ret(list);
}
Outcome opcode_names(Vm& vm, const Args&) {
  const Value list = vm.make_list();
  for (int op = 0; op < lang::kOpCount; ++op)
    vm.list_append(list, vm.intern(lang::op_name(static_cast<lang::Op>(op))));
  return vm.ret(list);
}

}  // namespace

void register_types(NativeTable& table) {
  constexpr std::uint8_t g = kGetter;
  table.add_methods(
      TypeId::t_object,
      {{"__new__", object_new, "(cls, /, *args, **keywords)", kStaticNative},
       {"__init__", object_init, "(self, /, *args, **keywords)"},
       {"__class__", object_class, "(self, /)", g},
       {"__dict__", object_dict, "(self, /)", g},
       {"__doc__", object_doc, "(self, /)", g},
       {"__getattribute__", object_getattribute, "(self, name, /)"},
       {"__setattr__", object_setattr, "(self, name, value, /)"},
       {"__delattr__", object_delattr, "(self, name, /)"},
       {"__init_subclass__", object_init_subclass, "(cls, /, **keywords)", kClassNative}});
  table.add_methods(TypeId::t_type,
                    {{"__new__", type_new, "(cls, object=, bases=, namespace=, /, *, **keywords)",
                      kStaticNative | kNoCheckpoint},
                     {"__init__", type_init, "(self, /, *args, **keywords)"},
                     {"__call__", type_call, "(self, /, *args, **keywords)"},
                     {"__name__", type_name, "(self, /)", g},
                     {"__qualname__", type_qualname, "(self, /)", g},
                     {"__module__", type_module, "(self, /)", g},
                     {"__bases__", type_bases, "(self, /)", g},
                     {"__base__", type_base, "(self, /)", g},
                     {"__mro__", type_mro, "(self, /)", g},
                     {"__dict__", type_dict, "(self, /)", g},
                     {"__doc__", type_doc, "(self, /)", g},
                     {"__annotations__", type_annotations, "(self, /)", g},
                     {"mro", type_mro_method, "(self, /)"},
                     {"__subclasses__", type_subclasses, "(self, /)"},
                     {"__repr__", type_repr, "(self, /)"},
                     {"__prepare__", type_prepare, "(cls, /, *args, **keywords)", kClassNative},
                     {"__or__", type_or, "(self, other, /)"},
                     {"__ror__", type_or, "(self, other, /)"}});
  for (const TypeId type : {TypeId::t_list, TypeId::t_dict, TypeId::t_tuple, TypeId::t_set,
                            TypeId::t_frozenset, TypeId::t_type, TypeId::t_mappingproxy})
    table.add_methods(type, {{"__class_getitem__", generic_alias, "(cls, item, /)", kClassNative}});
  table.add_methods(TypeId::t_super,
                    {{"__new__", super_new, "(cls, type=, object=, /)", kStaticNative}});
  table.add_methods(TypeId::t_function,
                    {{"__name__", function_name, "(self, /)", g},
                     {"__qualname__", function_qualname, "(self, /)", g},
                     {"__module__", function_module, "(self, /)", g},
                     {"__doc__", function_doc, "(self, /)", g},
                     {"__code__", function_code, "(self, /)", g},
                     {"__globals__", function_globals, "(self, /)", g},
                     {"__closure__", function_closure, "(self, /)", g},
                     {"__defaults__", function_defaults, "(self, /)", g},
                     {"__kwdefaults__", function_kwdefaults, "(self, /)", g},
                     {"__annotations__", function_annotations, "(self, /)", g},
                     {"__type_params__", function_type_params, "(self, /)", g},
                     {"__repr__", function_repr, "(self, /)"},
                     {"__get__", function_get, "(self, instance, owner=, /)"},
                     {"__call__", function_call, "(self, /, *args, **keywords)"}});
  table.add_methods(TypeId::t_builtin_function,
                    {{"__name__", native_name, "(self, /)", g},
                     {"__qualname__", native_qualname, "(self, /)", g},
                     {"__module__", native_module, "(self, /)", g},
                     {"__doc__", native_doc, "(self, /)", g},
                     {"__self__", native_self, "(self, /)", g},
                     {"__repr__", native_repr, "(self, /)"},
                     {"__call__", function_call, "(self, /, *args, **keywords)"}});
  table.add_methods(TypeId::t_method,
                    {{"__new__", method_new, "(cls, function, instance, /)", kStaticNative},
                     {"__func__", method_function, "(self, /)", g},
                     {"__doc__", method_doc, "(self, /)", g},
                     {"__self__", method_self, "(self, /)", g},
                     {"__repr__", method_repr, "(self, /)"},
                     {"__call__", function_call, "(self, /, *args, **keywords)"}});
  table.add_methods(TypeId::t_module, {{"__new__", module_new, "(cls, name, doc=)", kStaticNative},
                                       {"__dict__", module_dict, "(self, /)", g},
                                       {"__repr__", module_repr, "(self, /)"}});
  table.add_methods(TypeId::t_cell, {{"cell_contents", cell_contents, "(self, /)", g}});
  table.add_methods(TypeId::t_code,
                    {{"co_name", code_name, "(self, /)", g},
                     {"co_qualname", code_qualname, "(self, /)", g},
                     {"co_filename", code_file, "(self, /)", g},
                     {"co_firstlineno", code_first_line, "(self, /)", g},
                     {"co_argcount", code_argcount, "(self, /)", g},
                     {"co_kwonlyargcount", code_kwonly, "(self, /)", g},
                     {"co_posonlyargcount", code_posonly, "(self, /)", g},
                     {"co_flags", code_flags, "(self, /)", g},
                     {"co_varnames", code_names<&lang::Code::locals>, "(self, /)", g},
                     {"co_cellvars", code_names<&lang::Code::cells>, "(self, /)", g},
                     {"co_freevars", code_names<&lang::Code::free>, "(self, /)", g},
                     {"co_names", code_all_names, "(self, /)", g},
                     {"co_nlocals", code_local_count, "(self, /)", g},
                     {"co_consts", code_constants, "(self, /)", g}});
  table.add_functions(
      "_vm", {{"instructions", instructions, "(code, /)"}, {"opcode_names", opcode_names, "()"}});
}

}  // namespace interleave::vm
