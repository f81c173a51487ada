// Attributes: where they are stored (shapes, slots, dicts), how they are found (MRO, descriptors,
// bound methods: CPython Objects/object.c _PyObject_GenericGetAttrWithDict, Objects/typeobject.c
// type_getattro), and how they are changed.
#include <algorithm>

#include "engine/vm/vm.h"

namespace interleave::vm {

namespace {

constexpr std::uint32_t kMaxShapeAttributes = 48;  // more: the instance keeps a dict

int walk_shapes(const Heap& heap, Ref shape, Value name) {
  while (shape != 0) {
    const Shape* s = heap.get<Shape>(shape);
    if (s->count == 0) return -1;
    if (s->name == name) return static_cast<int>(s->count) - 1;
    shape = s->parent;
  }
  return -1;
}

// Shape and extra of an object that has them, else nulls.
struct Fields {
  Ref* shape = nullptr;
  Ref* extra = nullptr;
  Value* slots = nullptr;
  std::uint32_t capacity = 0;  // slots in place
};

Fields fields_of(Object* object) {
  if (object->layout() == Layout::kInstance) {
    Instance* i = static_cast<Instance*>(object);
    return {&i->shape, &i->extra, i->slots(), i->inline_capacity()};
  }
  if (object->layout() == Layout::kException) {
    Exception* e = static_cast<Exception*>(object);
    return {&e->shape, &e->extra, nullptr, 0};
  }
  return {};
}

}  // namespace

Ref Vm::type_of(Value v) const {
  if (v.is_ref()) return heap_.get(v)->type;
  if (v.is_double()) return type(TypeId::t_float);
  if (v.is_int()) return type(TypeId::t_int);
  if (v.is_native()) return type(TypeId::t_builtin_function);
  switch (static_cast<Singleton>(v.bits & 0xFF)) {
    case Singleton::kNone:
      return type(TypeId::t_NoneType);
    case Singleton::kFalse:
    case Singleton::kTrue:
      return type(TypeId::t_bool);
    case Singleton::kEllipsis:
      return type(TypeId::t_ellipsis);
    case Singleton::kNotImplemented:
      return type(TypeId::t_NotImplementedType);
    case Singleton::kUnbound:
      break;
  }
  IL_UNREACHABLE();
}

bool Vm::is_subtype(Ref sub, Ref base) const {
  if (sub == base) return true;
  const Tuple* mro = heap_.get<Tuple>(heap_.get<Type>(sub)->mro);
  Tuple* m = const_cast<Tuple*>(mro);
  for (std::uint32_t i = 0; i < m->size; ++i)
    if (m->items()[i].as_ref() == base) return true;
  return false;
}

Value Vm::lookup_type(Ref type, Value name) const {
  Type* t = heap_.get<Type>(type);
  Buffer* buffer = heap_.get<Buffer>(heap_.header().method_cache);
  MethodCacheEntry* entries = buffer->data<MethodCacheEntry>();
  const std::uint32_t mask = 255;
  MethodCacheEntry& entry = entries[(t->version * 31 + (name.as_ref() >> 4)) & mask];
  if (entry.version == t->version && entry.name == name.as_ref()) return entry.value;
  Tuple* mro = heap_.get<Tuple>(t->mro);
  Value found = Value::unbound();
  for (std::uint32_t i = 0; i < mro->size && found.is_unbound(); ++i)
    found = dict_get_str(heap_.get<Type>(mro->items()[i])->dict, name);
  entry = {t->version, name.as_ref(), found};
  return found;
}

void Vm::type_changed(Ref type) {
  Type* t = heap_.get<Type>(type);
  t->version = heap_.header().next_version++;
  if (t->subclasses == 0) return;
  const Value list = Value::ref(t->subclasses);
  for (std::uint32_t i = 0; i < list_size(list); ++i) type_changed(list_get(list, i).as_ref());
}

// --- instance storage

// Where one site sees instances of many classes its inline cache does not help: this one does.
int Vm::find_slot(Ref shape, Value name) const {
  SlotCacheEntry* entries = heap_.get<Buffer>(heap_.header().slot_cache)->data<SlotCacheEntry>();
  SlotCacheEntry& entry =
      entries[((shape >> 4) * 31 + (name.as_ref() >> 4)) & (kSlotCacheSize - 1)];
  if (entry.shape == shape && entry.name == name.as_ref()) return entry.slot;
  const int slot = walk_shapes(heap_, shape, name);
  entry = {shape, name.as_ref(), slot};
  return slot;
}

Value Vm::get_instance_attribute(Value v, Value name) const {
  if (!v.is_ref()) return Value::unbound();
  Object* object = heap_.get(v);
  const Fields fields = fields_of(object);
  if (fields.shape == nullptr) {
    Ref dict = 0;
    if (object->layout() == Layout::kFunction) dict = static_cast<Function*>(object)->dict;
    if (object->layout() == Layout::kModule) dict = static_cast<Module*>(object)->dict;
    if (object->layout() == Layout::kWrapper) dict = static_cast<Wrapper*>(object)->dict;
    return dict == 0 ? Value::unbound() : dict_get_str(dict, name);
  }
  if (*fields.shape == 0)
    return *fields.extra == 0 ? Value::unbound() : dict_get_str(*fields.extra, name);
  const int slot = find_slot(*fields.shape, name);
  if (slot < 0)
    return has_hidden_dict(v)
               ? dict_get_str(get_instance_attribute(v, name_value(Name::n___dict__)), name)
               : Value::unbound();
  const std::uint32_t index = static_cast<std::uint32_t>(slot);
  if (index < fields.capacity) return fields.slots[index];
  return heap_.get<Buffer>(*fields.extra)->data<Value>()[index - fields.capacity];
}

// The shape that follows `shape` when `name` is added: found, or made.
Ref Vm::next_shape(Ref shape, Value name) {
  if (heap_.get<Shape>(shape)->transitions == 0) {
    const Value dict = make_dict();
    heap_.get<Shape>(shape)->transitions = dict.as_ref();
  }
  const Ref transitions = heap_.get<Shape>(shape)->transitions;
  const Value known = dict_get_str(transitions, name);
  if (!known.is_unbound()) return known.as_ref();
  const Ref next = heap_.allocate(Layout::kShape, 0, sizeof(Shape));
  Shape* s = heap_.get<Shape>(next);
  s->parent = shape;
  s->count = heap_.get<Shape>(shape)->count + 1;
  s->name = name;
  dict_set_str(transitions, name, Value::ref(next));
  return next;
}

void Vm::add_slot(Value v, Value name, Value value) {
  Fields fields = fields_of(heap_.get(v));
  const Ref shape = *fields.shape;
  const Ref next = next_shape(shape, name);
  const std::uint32_t index = heap_.get<Shape>(shape)->count;
  fields = fields_of(heap_.get(v));
  if (index < fields.capacity) {
    fields.slots[index] = value;
  } else {
    const std::uint32_t at = index - fields.capacity;
    const std::uint32_t have =
        *fields.extra == 0 ? 0 : heap_.get<Buffer>(*fields.extra)->capacity_bytes() / 8;
    if (at >= have) {
      const Ref grown = heap_.grow_buffer(*fields.extra, std::max(3u, have * 2 + 1) * 8);
      fields = fields_of(heap_.get(v));
      *fields.extra = grown;
    }
    heap_.get<Buffer>(*fields.extra)->data<Value>()[at] = value;
  }
  *fields.shape = next;
  Type* t = heap_.get<Type>(type_of(v));
  if (heap_.get(v)->layout() == Layout::kInstance && t->slot_hint < index + 1 && index < 30)
    t->slot_hint = index + 1;
}

void Vm::set_instance_attribute(Value v, Value name, Value value) {
  Object* object = heap_.get(v);
  Fields fields = fields_of(object);
  if (fields.shape == nullptr) {
    const Value dict = instance_dict(v);
    IL_ASSERT(!dict.is_unbound());
    dict_set_str(dict, name, value);
    return;
  }
  if (*fields.shape != 0) {
    const int slot = find_slot(*fields.shape, name);
    if (slot >= 0) {
      const std::uint32_t index = static_cast<std::uint32_t>(slot);
      if (index < fields.capacity)
        fields.slots[index] = value;
      else
        heap_.get<Buffer>(*fields.extra)->data<Value>()[index - fields.capacity] = value;
      return;
    }
    const bool into_dict = has_hidden_dict(v) && !is_member(lookup_type(type_of(v), name));
    if (heap_.get<Shape>(*fields.shape)->count < kMaxShapeAttributes && !into_dict)
      return add_slot(v, name, value);
  }
  dict_set_str(instance_dict(v), name, value);
}

// The dict behind __dict__: from now on the instance keeps its attributes there.
Value Vm::instance_dict(Value v) {
  if (!v.is_ref()) return Value::unbound();
  Object* object = heap_.get(v);
  if (object->layout() == Layout::kModule) return Value::ref(static_cast<Module*>(object)->dict);
  if (object->layout() == Layout::kFunction || object->layout() == Layout::kWrapper) {
    const bool function = object->layout() == Layout::kFunction;
    const Ref known =
        function ? static_cast<Function*>(object)->dict : static_cast<Wrapper*>(object)->dict;
    if (known != 0) return Value::ref(known);
    const Value dict = make_dict();
    (function ? heap_.get<Function>(v)->dict : heap_.get<Wrapper>(v)->dict) = dict.as_ref();
    return dict;
  }
  Fields fields = fields_of(object);
  if (fields.shape == nullptr) return Value::unbound();
  if (*fields.shape == 0 && *fields.extra != 0) return Value::ref(*fields.extra);
  const std::uint32_t flags = heap_.get<Type>(object->type)->flags;
  const bool hidden = (flags & (kTypeHasMembers | kTypeHasSlots)) == kTypeHasMembers;
  if (hidden && has_hidden_dict(v)) return get_instance_attribute(v, name_value(Name::n___dict__));
  std::vector<Value> names;
  for (Ref shape = *fields.shape; shape != 0 && heap_.get<Shape>(shape)->count != 0;
       shape = heap_.get<Shape>(shape)->parent)
    names.push_back(heap_.get<Shape>(shape)->name);
  std::reverse(names.begin(), names.end());
  const Value dict = make_dict();
  std::vector<std::pair<Value, Value>> members;
  for (const Value name : names) {
    const Value value = get_instance_attribute(v, name);
    if (hidden && is_member(lookup_type(type_of(v), name)))
      members.emplace_back(name, value);
    else
      dict_set_str(dict, name, value);
  }
  if (hidden) {
    members.emplace_back(name_value(Name::n___dict__), dict);
    keep_only(v, members);
    return dict;
  }
  fields = fields_of(heap_.get(v));
  *fields.shape = 0;
  *fields.extra = dict.as_ref();
  return dict;
}

// Does v, of a class with slots whose instances have a __dict__, too, keep that one in a slot? So
// it does once somebody has asked for it.
bool Vm::has_hidden_dict(Value v) const {
  if ((heap_.get<Type>(type_of(v))->flags & (kTypeHasMembers | kTypeHasSlots)) != kTypeHasMembers)
    return false;
  const Ref shape = *fields_of(heap_.get(v)).shape;
  return shape != 0 && find_slot(shape, name_value(Name::n___dict__)) >= 0;
}

void Vm::keep_only(Value v, const std::vector<std::pair<Value, Value>>& attributes) {
  const Ref root = heap_.get<Type>(type_of(v))->root_shape;
  *fields_of(heap_.get(v)).shape = root;
  for (const auto& [name, value] : attributes) add_slot(v, name, value);
}

bool Vm::delete_instance_attribute(Value v, Value name) {
  if (get_instance_attribute(v, name).is_unbound()) return false;
  if ((heap_.get<Type>(type_of(v))->flags & (kTypeHasMembers | kTypeHasSlots)) == kTypeHasMembers &&
      is_member(lookup_type(type_of(v), name))) {
    (void)instance_dict(v);  // the slots stay in place
    std::vector<std::pair<Value, Value>> others;
    for (Ref shape = *fields_of(heap_.get(v)).shape; heap_.get<Shape>(shape)->count != 0;
         shape = heap_.get<Shape>(shape)->parent) {
      const Value other = heap_.get<Shape>(shape)->name;
      if (other != name) others.emplace_back(other, get_instance_attribute(v, other));
    }
    keep_only(v, others);
    return true;
  }
  return dict_delete_str(instance_dict(v).as_ref(), name);
}

// --- reading

namespace {

bool is_data_descriptor(const Vm& vm, Value meta) {
  if (meta.is_native()) return (vm.natives()[meta.as_native()].def.flags & kGetter) != 0;
  const Layout layout = vm.layout_of(meta);
  if (layout == Layout::kProperty) return true;
  if (layout != Layout::kInstance) return false;
  return !vm.special(meta, Name::n___set__).is_unbound() ||
         !vm.special(meta, Name::n___delete__).is_unbound();
}

}  // namespace

// What an attribute found on the class means for `self` of type `owner`.
Outcome Vm::bind_class_attribute(Value meta, Value self, Ref owner) {
  if (meta.is_native()) {
    const std::uint8_t flags = natives_[meta.as_native()].def.flags;
    if (flags & kGetter) return call(meta, {self});
    if (flags & kMethodNative) return ret(make_method(meta, self));
    if (flags & kClassNative) return ret(make_method(meta, Value::ref(owner)));
    return ret(meta);
  }
  switch (layout_of(meta)) {
    case Layout::kFunction:
      return ret(make_method(meta, self));
    case Layout::kProperty: {
      if (is_member(meta)) return get_member(meta, self);
      const Property* property = heap_.get<Property>(meta);
      if (property->get.is_none())
        return raise(
            TypeId::t_AttributeError,
            cat("property ", property->name.is_ref() ? cat("'", view(property->name), "' ") : "",
                "of '", type_name(owner), "' object has no getter"));
      return call(property->get, {self});
    }
    case Layout::kWrapper:
      if (heap_.get(meta)->type == type(TypeId::t_classmethod)) {
        const Value function = heap_.get<Wrapper>(meta)->function;
        if (layout_of(function) == Layout::kProperty)
          return call(heap_.get<Property>(function)->get, {Value::ref(owner)});
        return ret(make_method(function, Value::ref(owner)));
      }
      return ret(heap_.get<Wrapper>(meta)->function);
    case Layout::kInstance: {
      const Value get = special(meta, Name::n___get__);
      if (!get.is_unbound()) return call(get, {meta, self, Value::ref(owner)});
      return ret(meta);
    }
    default:
      return ret(meta);
  }
}

Outcome Vm::get_type_attribute(Value v, Value name) {
  const Ref meta_type = type_of(v);
  const Value meta = lookup_type(meta_type, name);
  if (!meta.is_unbound() && is_data_descriptor(*this, meta))
    return bind_class_attribute(meta, v, meta_type);
  const Value found = lookup_type(v.as_ref(), name);
  if (!found.is_unbound()) {
    if (found.is_native()) {
      const std::uint8_t flags = natives_[found.as_native()].def.flags;
      if (flags & kClassNative) return ret(make_method(found, v));
      return ret(found);
    }
    switch (layout_of(found)) {
      case Layout::kWrapper:
        if (heap_.get(found)->type == type(TypeId::t_classmethod))
          return bind_class_attribute(found, v, v.as_ref());
        return ret(heap_.get<Wrapper>(found)->function);
      case Layout::kInstance: {
        const Value get = special(found, Name::n___get__);
        if (!get.is_unbound()) return call(get, {found, Value::none(), v});
        return ret(found);
      }
      default:
        return ret(found);
    }
  }
  if (!meta.is_unbound()) return bind_class_attribute(meta, v, meta_type);
  const Value getattr = lookup_type(meta_type, Name::n___getattr__);
  if (!getattr.is_unbound()) return call(getattr, {v, name});
  return raise_attribute_error(v, name);
}

Outcome Vm::raise_attribute_error(Value v, Value name) {
  std::string message;
  if (is_type(v)) {
    message = cat("type object '", type_name(v.as_ref()), "' has no attribute '", view(name), "'");
  } else if (layout_of(v) == Layout::kModule) {
    message =
        cat("module '", view(heap_.get<Module>(v)->name), "' has no attribute '", view(name), "'");
  } else {
    message = cat(layout_of(v) == Layout::kLock ? "'_thread." : "'", type_name(v),
                  "' object has no attribute '", view(name), "'");
  }
  (void)raise(TypeId::t_AttributeError, message);
  const Value exception = exception_;
  set_instance_attribute(exception, name_value(Name::n_name), name);
  set_instance_attribute(exception, name_value(Name::n_obj), v);
  return raise_value(exception);
}

Outcome Vm::get_attribute(Value v, Value name) {
  name = intern(name);
  const Layout layout = layout_of(v);
  if (layout == Layout::kType) return get_type_attribute(v, name);
  if (layout == Layout::kSuper) return get_super_attribute(v, name);
  const Ref owner = type_of(v);
  const std::uint32_t flags = heap_.get<Type>(owner)->flags;
  if (flags & kTypeHasGetattr) {
    const Value custom = lookup_type(owner, Name::n___getattribute__);
    if (layout_of(custom) == Layout::kFunction) return call(custom, {v, name});
  }
  return get_attribute_generic(v, name);
}

// object.__getattribute__, then __getattr__.
Outcome Vm::get_attribute_generic(Value v, Value name) {
  const Ref owner = type_of(v);
  const Value meta = lookup_type(owner, name);
  if (!meta.is_unbound() && is_data_descriptor(*this, meta))
    return bind_class_attribute(meta, v, owner);
  const Value own = get_instance_attribute(v, name);
  if (!own.is_unbound()) return ret(own);
  if (!meta.is_unbound()) return bind_class_attribute(meta, v, owner);
  if (heap_.get<Type>(owner)->flags & kTypeHasGetattr) {
    const Value getattr = lookup_type(owner, Name::n___getattr__);
    if (!getattr.is_unbound()) return call(getattr, {v, name});
  }
  if (layout_of(v) == Layout::kMethod) return get_attribute(heap_.get<Method>(v)->function, name);
  if (layout_of(v) == Layout::kModule) {
    const Value getattr = dict_get_str(heap_.get<Module>(v)->dict, name_value(Name::n___getattr__));
    if (!getattr.is_unbound()) return call(getattr, {name});
  }
  return raise_attribute_error(v, name);
}

Outcome Vm::get_super_attribute(Value v, Value name) {
  const Super super = *heap_.get<Super>(v);
  if (!super.self.is_unbound() && name != name_value(Name::n___class__)) {
    const Ref start = super.self_type.as_ref();
    Tuple* mro = heap_.get<Tuple>(heap_.get<Type>(start)->mro);
    std::uint32_t i = 0;
    while (i < mro->size && mro->items()[i] != super.type) ++i;
    for (++i; i < mro->size; ++i) {
      const Value found = dict_get_str(heap_.get<Type>(mro->items()[i])->dict, name);
      if (found.is_unbound()) continue;
      const bool on_class = super.self == super.self_type;
      if (on_class &&
          (layout_of(found) == Layout::kFunction ||
           (found.is_native() && (natives_[found.as_native()].def.flags & kMethodNative))))
        return ret(found);
      return bind_class_attribute(found, super.self, start);
    }
    if (name != name_value(Name::n___dict__))
      return raise(TypeId::t_AttributeError,
                   cat("'super' object has no attribute '", view(name), "'"));
  }
  return get_attribute_generic(v, name);
}

Value Vm::get_attribute_quietly(Value v, Value name) {
  if (layout_of(v) == Layout::kType) return lookup_type(v.as_ref(), name);
  const Value own = get_instance_attribute(v, name);
  if (!own.is_unbound()) return own;
  const Value meta = lookup_type(type_of(v), name);
  if (meta.is_unbound() || is_data_descriptor(*this, meta)) return Value::unbound();
  return meta;
}

// --- writing. An unbound value deletes.

Outcome Vm::set_type_attribute(Value v, Value name, Value value) {
  Type* t = heap_.get<Type>(v);
  if (t->flags & kTypeBuiltin)
    return raise(TypeId::t_TypeError,
                 cat("cannot set '", view(name), "' attribute of immutable type '",
                     type_name(v.as_ref()), "'"));
  const Value meta = lookup_type(type_of(v), name);
  if (layout_of(meta) == Layout::kProperty) return set_property(meta, v, value);
  if (name == name_value(Name::n___name__) && !is_str(value) && !value.is_unbound())
    return raise(TypeId::t_TypeError, cat("can only assign string to ", type_name(v.as_ref()),
                                          ".__name__, not '", type_name(value), "'"));
  if (name == name_value(Name::n___name__) && is_str(value)) {
    t->name = value.as_ref();
    return ret_none();
  }
  if (name == name_value(Name::n___qualname__) && is_str(value)) {
    t->qualname = value.as_ref();
    return ret_none();
  }
  if (name == name_value(Name::n___module__)) heap_.get<Type>(v)->module = value;
  if (value.is_unbound()) {
    if (!dict_delete_str(t->dict, name)) return raise_attribute_error(v, name);
  } else {
    dict_set_str(t->dict, name, value);
  }
  note_special_method(v.as_ref(), name, value);
  type_changed(v.as_ref());
  return ret_none();
}

bool Vm::is_member(Value meta) const {
  return layout_of(meta) == Layout::kProperty &&
         heap_.get(meta)->type == type(TypeId::t_member_descriptor);
}

static Outcome wrong_owner(Vm& vm, Value member, Value self) {
  const Property* p = vm.heap().get<Property>(member);
  return vm.raise(TypeId::t_TypeError,
                  cat("descriptor '", vm.view(p->name), "' for '", vm.type_name(p->set.as_ref()),
                      "' objects doesn't apply to a '", vm.type_name(self), "' object"));
}

Outcome Vm::get_member(Value member, Value self) {
  const Property* p = heap_.get<Property>(member);
  if (!is_subtype(type_of(self), p->set.as_ref())) return wrong_owner(*this, member, self);
  const Value value = get_instance_attribute(self, p->name);
  return value.is_unbound() ? raise_attribute_error(self, p->name) : ret(value);
}

Outcome Vm::set_member(Value member, Value self, Value value) {
  const Property* p = heap_.get<Property>(member);
  if (!is_subtype(type_of(self), p->set.as_ref())) return wrong_owner(*this, member, self);
  if (!value.is_unbound())
    set_instance_attribute(self, p->name, value);
  else if (!delete_instance_attribute(self, p->name))
    return raise_attribute_error(self, heap_.get<Property>(member)->name);
  return ret_none();
}

Outcome Vm::set_property(Value property, Value self, Value value) {
  if (is_member(property)) return set_member(property, self, value);
  const Property* p = heap_.get<Property>(property);
  const Value function = value.is_unbound() ? p->del : p->set;
  if (function.is_none())
    return raise(
        TypeId::t_AttributeError,
        cat("property ", p->name.is_ref() ? cat("'", view(p->name), "' ") : "", "of '",
            type_name(self), "' object has no ", value.is_unbound() ? "deleter" : "setter"));
  return value.is_unbound() ? call(function, {self}) : call(function, {self, value});
}

Outcome Vm::set_attribute(Value v, Value name, Value value) {
  name = intern(name);
  const Ref owner = type_of(v);
  if (heap_.get<Type>(owner)->flags & kTypeHasSetattr) {
    const Value custom =
        lookup_type(owner, value.is_unbound() ? Name::n___delattr__ : Name::n___setattr__);
    if (layout_of(custom) == Layout::kFunction)
      return value.is_unbound() ? call(custom, {v, name}) : call(custom, {v, name, value});
  }
  if (layout_of(v) == Layout::kType) return set_type_attribute(v, name, value);
  return set_attribute_generic(v, name, value);
}

Outcome Vm::set_attribute_generic(Value v, Value name, Value value) {
  const Ref owner = type_of(v);
  const Value meta = lookup_type(owner, name);
  if (!meta.is_unbound()) {
    if (layout_of(meta) == Layout::kProperty) return set_property(meta, v, value);
    if (layout_of(meta) == Layout::kInstance) {
      const Value set = special(meta, value.is_unbound() ? Name::n___delete__ : Name::n___set__);
      if (!set.is_unbound())
        return value.is_unbound() ? call(set, {meta, v}) : call(set, {meta, v, value});
      // A data descriptor with one half only (Objects/typeobject.c slot_tp_descr_set).
      if (!special(meta, value.is_unbound() ? Name::n___set__ : Name::n___delete__).is_unbound())
        return raise(TypeId::t_AttributeError, value.is_unbound() ? "__delete__" : "__set__");
    }
    if (meta.is_native() && (natives_[meta.as_native()].def.flags & kGetter))
      return set_native_attribute(v, name, value);
  }
  const Layout layout = layout_of(v);
  const bool open = layout == Layout::kInstance || layout == Layout::kException ||
                    layout == Layout::kModule || layout == Layout::kFunction;
  if (!open || !allows_attribute(owner, name)) {
    if (meta.is_unbound()) return raise_attribute_error_for_set(v, name);
    return raise(TypeId::t_AttributeError,
                 cat("'", type_name(v), "' object attribute '", view(name), "' is read-only"));
  }
  if (value.is_unbound()) {
    if (!delete_instance_attribute(v, name)) return raise_attribute_error(v, name);
  } else {
    set_instance_attribute(v, name, value);
  }
  return ret_none();
}

Outcome Vm::raise_attribute_error_for_set(Value v, Value name) {
  return raise(TypeId::t_AttributeError,
               cat(layout_of(v) == Layout::kLock ? "'_thread." : "'", type_name(v),
                   "' object has no attribute '", view(name),
                   "' and no __dict__ for setting new attributes"));
}

// With __slots__ in every class of the MRO only the names listed there may be set.
bool Vm::allows_attribute(Ref owner, Value name) const {
  if (owner == type(TypeId::t_object)) return false;
  return (heap_.get<Type>(owner)->flags & kTypeHasSlots) == 0 ||
         is_member(lookup_type(owner, name));
}

// Writable attributes that built-in objects keep in their own fields.
Outcome Vm::set_native_attribute(Value v, Value name, Value value) {
  const auto is = [&](Name n) { return name == name_value(n); };
  const Layout layout = layout_of(v);
  if (layout == Layout::kModule && is(Name::n___doc__))
    return set_instance_attribute(v, name, value.is_unbound() ? Value::none() : value), ret_none();
  if (layout == Layout::kFunction) {
    Function* f = heap_.get<Function>(v);
    if (is(Name::n___name__) && is_str(value)) return f->name = value.as_ref(), ret_none();
    if (is(Name::n___qualname__) && is_str(value)) return f->qualname = value.as_ref(), ret_none();
    if (is(Name::n___doc__)) return f->doc = value.is_unbound() ? Value::none() : value, ret_none();
    if (is(Name::n___module__)) return f->module = value, ret_none();
    if (is(Name::n___defaults__) && !is_tuple(value) && !value.is_none() && !value.is_unbound())
      return raise(TypeId::t_TypeError, "__defaults__ must be set to a tuple object");
    if (is(Name::n___defaults__))
      return f->defaults = is_tuple(value) ? value.as_ref() : 0, ret_none();
    if (is(Name::n___kwdefaults__))
      return f->keyword_defaults = is_dict(value) ? value.as_ref() : 0, ret_none();
    if (is(Name::n___annotations__) && is_dict(value))
      return f->annotations = value.as_ref(), ret_none();
    if (is(Name::n___type_params__) && is_tuple(value))
      return f->type_params = value.as_ref(), ret_none();
    if (is(Name::n___dict__) && is_dict(value)) return f->dict = value.as_ref(), ret_none();
    if (is(Name::n___name__) || is(Name::n___qualname__))
      return raise(TypeId::t_TypeError, cat(view(name), " must be set to a string object"));
    if (name == intern("__code__"))
      return raise(TypeId::t_TypeError, "__code__ must be set to a code object");
  }
  if (layout == Layout::kException) {
    Exception* e = heap_.get<Exception>(v);
    if (is(Name::n_args) && is_tuple(value)) return e->args = value, ret_none();
    if (is(Name::n___traceback__)) return e->traceback = value, ret_none();
    if (is(Name::n___context__)) return e->context = value, ret_none();
    if (is(Name::n___suppress_context__)) return e->suppress_context = value.is_true(), ret_none();
    if (is(Name::n___cause__)) {
      if (!value.is_none() && !is_instance(value, TypeId::t_BaseException))
        return raise(TypeId::t_TypeError,
                     "exception cause must be None or derive from BaseException");
      e->cause = value;
      e->suppress_context = 1;
      return ret_none();
    }
    if (is(Name::n_value) || is(Name::n_code)) return e->value = value, ret_none();
    if (is(Name::n_filename) || name == intern("filename2"))
      return set_instance_attribute(v, name, value.is_unbound() ? Value::none() : value),
             ret_none();
  }
  if (layout == Layout::kGenerator) {
    Generator* g = heap_.get<Generator>(v);
    if (is(Name::n___name__) && is_str(value)) return g->name = value.as_ref(), ret_none();
    if (is(Name::n___qualname__) && is_str(value)) return g->qualname = value.as_ref(), ret_none();
  }
  if (layout == Layout::kInstance && is(Name::n___class__) && is_type(value)) {
    const auto built_in = [&](Ref type) {
      while ((heap_.get<Type>(type)->flags & kTypeBuiltin) == 0) type = heap_.get<Type>(type)->base;
      return type;
    };
    const Ref from = type_of(v), to = value.as_ref();
    if (built_in(to) == to)
      return raise(
          TypeId::t_TypeError,
          "__class__ assignment only supported for mutable types or ModuleType subclasses");
    if (built_in(from) != built_in(to))
      return raise(TypeId::t_TypeError,
                   cat("__class__ assignment: '", type_name(to), "' object layout differs from '",
                       type_name(from), "'"));
    (void)instance_dict(v);  // shapes belong to the old class
    heap_.get(v)->type = to;
    return ret_none();
  }
  if (is(Name::n___class__))
    return raise(TypeId::t_TypeError,
                 "__class__ assignment only supported for mutable types or ModuleType subclasses");
  if (is(Name::n___dict__) && is_dict(value) &&
      (layout == Layout::kInstance || layout == Layout::kException)) {
    (void)instance_dict(v);
    if (has_hidden_dict(v))
      set_instance_attribute(v, name, value);
    else
      *fields_of(heap_.get(v)).extra = value.as_ref();
    return ret_none();
  }
  if (is(Name::n___dict__))
    return raise(TypeId::t_TypeError,
                 cat("__dict__ must be set to a dictionary, not a '",
                     type_name(value.is_unbound() ? Value::none() : value), "'"));
  if (layout == Layout::kRange || layout == Layout::kSlice || layout == Layout::kComplex)
    return raise(TypeId::t_AttributeError, "readonly attribute");
  return raise(TypeId::t_AttributeError,
               cat("attribute '", view(name), "' of '", type_name(v), "' objects is not writable"));
}

}  // namespace interleave::vm
