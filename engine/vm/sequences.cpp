// Lists, tuples, strings as sequences, ranges, and the iterators over built-in containers.
#include <algorithm>
#include <cstring>

#include "engine/lang/unicode.h"
#include "engine/vm/bigint.h"
#include "engine/vm/semantics.h"
#include "engine/vm/vm.h"

namespace interleave::vm {

using Answer = Vm::Answer;

// --- lists

void Vm::list_reserve(Value list, std::uint32_t capacity) {
  const Ref old = heap_.get<List>(list)->buffer;
  const std::uint32_t have =
      old == 0 ? 0 : heap_.get<Buffer>(old)->capacity_bytes() / sizeof(Value);
  if (capacity <= have) return;
  const Ref grown = heap_.grow_buffer(old, capacity * static_cast<std::uint32_t>(sizeof(Value)));
  heap_.get<List>(list)->buffer = grown;
}

void Vm::list_append(Value list, Value item) {
  List* l = heap_.get<List>(list);
  const std::uint32_t size = l->size;
  const std::uint32_t have =
      l->buffer == 0 ? 0 : heap_.get<Buffer>(l->buffer)->capacity_bytes() / sizeof(Value);
  if (size == have) {
    // Large lists grow slowly, so that the memory limit is noticed before a block is too large.
    const std::uint32_t more = size < 8 ? 5 : size < (1u << 20) ? size / 2 : size / 8;
    list_reserve(list, size + more);
    l = heap_.get<List>(list);
  }
  heap_.get<Buffer>(l->buffer)->data<Value>()[size] = item;
  l->size = size + 1;
}

bool Vm::sequence_items(Value v, Value*& items, std::uint32_t& count) const {
  v = unwrap(v);
  switch (layout_of(v)) {
    case Layout::kList: {
      List* list = heap_.get<List>(v);
      count = list->size;
      items = list->buffer == 0 ? nullptr : heap_.get<Buffer>(list->buffer)->data<Value>();
      return true;
    }
    case Layout::kTuple:
      items = heap_.get<Tuple>(v)->items();
      count = heap_.get<Tuple>(v)->size;
      return true;
    default:
      return false;
  }
}

// --- characters of strings

std::uint32_t decode_character(std::string_view text, std::size_t at, int& length) {
  const lang::Decoded decoded = lang::decode_utf8(text, at);
  length = decoded.length;
  return decoded.code;
}

void append_character(std::string& out, std::uint32_t code) { lang::append_utf8(out, code); }

std::size_t character_offset(std::string_view text, bool ascii, std::size_t index) {
  if (ascii) return index;
  std::size_t at = 0;
  for (; index > 0 && at < text.size(); --index) {
    ++at;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) ++at;
  }
  return at;
}

namespace {

int sequence_bytes(unsigned char lead) {
  return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

}  // namespace

Value character_at(Vm& vm, Value str, std::uint32_t index) {
  Str* s = vm.heap().get<Str>(str);
  if (s->ascii()) {
    const char c = s->data()[index];
    const Ref known = vm.heap().header().characters[static_cast<unsigned char>(c)];
    return known != 0 ? Value::ref(known) : vm.make_str({&c, 1});
  }
  const std::string_view text = vm.view(str);
  const std::size_t at = character_offset(text, false, index);
  const std::string one(text.substr(
      at, static_cast<std::size_t>(sequence_bytes(static_cast<unsigned char>(text[at])))));
  return vm.make_str(one);
}

// --- ranges

Outcome make_range(Vm& vm, Value start, Value stop, Value step) {
  Value length = Value::small_int(0);
  if (start.is_int() && stop.is_int() && step.is_int()) {
    const std::int64_t a = start.as_int(), b = stop.as_int(), s = step.as_int();
    if (s == 0) return vm.raise(TypeId::t_ValueError, "range() arg 3 must not be zero");
    if (s > 0 && a < b) length = vm.make_int((b - a - 1) / s + 1);
    if (s < 0 && a > b) length = vm.make_int((a - b - 1) / -s + 1);
  } else {
    if (bigint::sign(vm, step) == 0)
      return vm.raise(TypeId::t_ValueError, "range() arg 3 must not be zero");
    const bool up = bigint::sign(vm, step) > 0;
    const Value low = up ? start : stop, high = up ? stop : start;
    if (bigint::compare(vm, low, high) < 0) {
      const auto apply = [&vm](lang::Op op, Value x, Value y) {
        (void)bigint::binary(vm, op, x, y);
        return vm.result();
      };
      const Value span = apply(lang::Op::SUB, apply(lang::Op::SUB, high, low), Value::small_int(1));
      length = apply(lang::Op::ADD, apply(lang::Op::FLOOR_DIV, span, bigint::absolute(vm, step)),
                     Value::small_int(1));
    }
  }
  const Ref ref = vm.heap().allocate(Layout::kRange, vm.type(TypeId::t_range), sizeof(Range));
  *vm.heap().get<Range>(ref) = Range{*vm.heap().get(ref), start, stop, step, length};
  return vm.ret(Value::ref(ref));
}

std::int64_t range_length(const Vm& vm, Value range) {
  const Value length = const_cast<Vm&>(vm).heap().get<Range>(range)->length;
  std::int64_t out = INT64_MAX;
  return bigint::to_int64(vm, length, out) ? out : INT64_MAX;
}

Value range_item(Vm& vm, Value range, std::int64_t index) {
  const Range r = *vm.heap().get<Range>(range);
  if (r.start.is_int() && r.step.is_int()) {
    const __int128 item = r.start.as_int() + static_cast<__int128>(r.step.as_int()) * index;
    if (item >= INT64_MIN && item <= INT64_MAX) return vm.make_int(static_cast<std::int64_t>(item));
  }
  (void)bigint::binary(vm, lang::Op::MUL, r.step, vm.make_int(index));
  (void)bigint::binary(vm, lang::Op::ADD, r.start, vm.result());
  return vm.result();
}

// --- slices

namespace {

struct Indices {
  std::int64_t start, stop, step, count;
};

Value slice_items(Vm& vm, Value sequence, const Indices& at, bool list) {
  const std::uint32_t count = static_cast<std::uint32_t>(at.count);
  const Value out = list ? vm.make_list_sized(count) : vm.make_tuple_sized(count);
  Value* from = nullptr;
  Value* to = nullptr;
  std::uint32_t size = 0;
  (void)vm.sequence_items(sequence, from, size);
  (void)vm.sequence_items(out, to, size);
  if (at.step == 1) {
    std::copy_n(from + at.start, count, to);
  } else {
    for (std::uint32_t i = 0; i < count; ++i)
      to[i] = from[at.start + static_cast<std::int64_t>(i) * at.step];
  }
  return out;
}

Value slice_text(Vm& vm, Value str, const Indices& at) {
  Str* s = vm.heap().get<Str>(str);
  const std::string_view text = vm.view(str);
  const bool ascii = s->ascii();
  if (at.step == 1) {
    if (at.count == static_cast<std::int64_t>(s->characters)) return str;
    const std::size_t begin = character_offset(text, ascii, static_cast<std::size_t>(at.start));
    const std::size_t length =
        character_offset(text.substr(begin), ascii, static_cast<std::size_t>(at.count));
    return vm.make_str(text.substr(begin, length));
  }
  std::string out;
  if (ascii) {
    for (std::int64_t i = 0; i < at.count; ++i)
      out += text[static_cast<std::size_t>(at.start + i * at.step)];
    return vm.make_str(out);
  }
  std::vector<std::uint32_t> offsets;
  for (std::uint32_t i = 0; i < text.size();
       i += static_cast<std::uint32_t>(sequence_bytes(static_cast<unsigned char>(text[i]))))
    offsets.push_back(i);
  for (std::int64_t i = 0; i < at.count; ++i) {
    const std::uint32_t offset = offsets[static_cast<std::size_t>(at.start + i * at.step)];
    out.append(text.substr(offset, static_cast<std::size_t>(
                                       sequence_bytes(static_cast<unsigned char>(text[offset])))));
  }
  return vm.make_str(out);
}

Value slice_bytes(Vm& vm, Value v, const Indices& at) {
  const std::string_view bytes = vm.bytes_view(v);
  std::string out;
  for (std::int64_t i = 0; i < at.count; ++i)
    out += bytes[static_cast<std::size_t>(at.start + i * at.step)];
  return vm.layout_of(v) == Layout::kByteArray ? vm.make_bytearray(out) : vm.make_bytes(out);
}

Outcome slice_range(Vm& vm, Value v, const Indices& at) {
  const Range r = *vm.heap().get<Range>(v);
  const Value start = range_item(vm, v, at.start), stop = range_item(vm, v, at.stop);
  (void)bigint::binary(vm, lang::Op::MUL, r.step, vm.make_int(at.step));
  return make_range(vm, start, stop, vm.result());
}

}  // namespace

Value Vm::make_bytearray(std::string_view bytes) {
  const std::string copy(bytes);  // it may lie in the heap
  const Ref ref = heap_.allocate(Layout::kByteArray, type(TypeId::t_bytearray), sizeof(ByteArray));
  if (copy.empty()) return Value::ref(ref);
  const Ref buffer = heap_.allocate_buffer(static_cast<std::uint32_t>(copy.size()));
  std::memcpy(heap_.get<Buffer>(buffer)->data<char>(), copy.data(), copy.size());
  heap_.get<ByteArray>(ref)->buffer = buffer;
  heap_.get<ByteArray>(ref)->size = static_cast<std::uint32_t>(copy.size());
  return Value::ref(ref);
}

bool slice_needs_python(const Vm& vm, Value slice) {
  const Slice s = *const_cast<Vm&>(vm).heap().get<Slice>(slice);
  for (const Value part : {s.start, s.stop, s.step})
    if (!python_method(vm, part, Name::n___index__).is_unbound()) return true;
  return false;
}

Outcome get_slice(Vm& vm, Value v, Value slice) {
  std::int64_t length = 0;
  const Layout layout = vm.layout_of(v);
  switch (layout) {
    case Layout::kList:
      length = vm.list_size(v);
      break;
    case Layout::kTuple:
      length = vm.tuple_size(v);
      break;
    case Layout::kStr:
      length = vm.heap().get<Str>(v)->characters;
      break;
    case Layout::kBytes:
    case Layout::kByteArray:
      length = static_cast<std::int64_t>(vm.bytes_view(v).size());
      break;
    case Layout::kRange:
      length = range_length(vm, v);
      if (length == INT64_MAX || vm.layout_of(vm.heap().get<Slice>(slice)->step) == Layout::kBigInt)
        return vm.call_helper("long_range_get", {v, slice});
      break;
    default:
      IL_UNREACHABLE();
  }
  Indices at{};
  if (slice_needs_python(vm, slice)) return vm.call_helper("get_item_slice", {v, slice});
  if (!vm.slice_indices(slice, length, at.start, at.stop, at.step, at.count))
    return Outcome::kRaise;
  if (layout == Layout::kRange) return slice_range(vm, v, at);
  if (at.count > (1 << 17) && !vm.heap().can_allocate(static_cast<std::uint64_t>(at.count) * 8))
    return vm.raise_out_of_memory();
  const bool items = layout == Layout::kList || layout == Layout::kTuple;
  vm.charge_items(5 + static_cast<std::uint64_t>(at.count) / (items ? 4 : 64));
  if (layout == Layout::kStr) return vm.ret(slice_text(vm, v, at));
  if (layout == Layout::kList) return vm.ret(slice_items(vm, v, at, true));
  if (layout != Layout::kTuple) return vm.ret(slice_bytes(vm, v, at));
  if (at.step == 1 && at.count == length) return vm.ret(v);
  return vm.ret(slice_items(vm, v, at, false));
}

// --- iterators

namespace {

Value iterator_over(Vm& vm, IteratorKind kind, Value target, std::uint32_t size) {
  const Value it = vm.make_iterator(kind, target);
  vm.heap().get<Iterator>(it)->size = size;
  return it;
}

IteratorKind view_iterator(DictViewKind kind) {
  switch (kind) {
    case DictViewKind::kKeys:
    case DictViewKind::kProxy:
      return IteratorKind::kDictKeys;
    case DictViewKind::kValues:
      return IteratorKind::kDictValues;
    case DictViewKind::kItems:
      return IteratorKind::kDictItems;
  }
  IL_UNREACHABLE();
}

}  // namespace

Value native_iterator(Vm& vm, Value v) {
  switch (vm.layout_of(v)) {
    case Layout::kList:
      return iterator_over(vm, IteratorKind::kList, v, 0);
    case Layout::kTuple:
      return iterator_over(vm, IteratorKind::kTuple, v, 0);
    case Layout::kStr:
      return iterator_over(vm, IteratorKind::kStr, v, 0);
    case Layout::kBytes:
      return iterator_over(vm, IteratorKind::kBytes, v, 0);
    case Layout::kByteArray:
      return iterator_over(vm, IteratorKind::kByteArray, v, 0);
    case Layout::kDict:
      return iterator_over(vm, IteratorKind::kDictKeys, v, vm.dict_size(v));
    case Layout::kSet:
      return iterator_over(vm, IteratorKind::kSet, v, vm.set_size(v));
    case Layout::kDictView: {
      const DictView view = *vm.heap().get<DictView>(v);
      const Value dict = Value::ref(view.dict);
      return iterator_over(vm, view_iterator(view.kind), dict, vm.dict_size(dict));
    }
    case Layout::kRange: {
      const Value it = iterator_over(vm, IteratorKind::kRange, v, 0);
      const Range* range = vm.heap().get<Range>(v);
      Iterator* iterator = vm.heap().get<Iterator>(it);
      if (range->start.is_int() && range->stop.is_int() && range->step.is_int()) {
        iterator->index = range->start.as_int();
        iterator->stop = range->stop.as_int();
        iterator->step = range->step.as_int();
      }  // step 0: big numbers, index counts the items
      return it;
    }
    case Layout::kIterator:
    case Layout::kGenerator:
      return v;
    default:
      return Value::unbound();
  }
}

Outcome Vm::get_iter(Value v) {
  if (may_be_special(*this, v)) {
    const Value method = special(v, Name::n___iter__);
    if (method.is_none())
      return raise(TypeId::t_TypeError, cat("'", type_name(v), "' object is not iterable"));
    if (!method.is_unbound() && !method.is_native()) {
      if (layout_of(method) == Layout::kFunction) return call(method, {v});
      return call_helper("call_iter", {v});
    }
    const Value payload = unwrap(v);
    if (payload == v && method.is_native()) return call(method, {v});
    if (payload == v || native_iterator(*this, payload).is_unbound()) {
      if (special(v, Name::n___getitem__).is_unbound() || (is_type(v) && method.is_unbound()))
        return raise(TypeId::t_TypeError, cat("'", type_name(v), "' object is not iterable"));
      return call_helper("sequence_iter", {v});
    }
    v = payload;
  }
  const bool asynchronous = layout_of(v) == Layout::kGenerator &&
                            heap_.get<Generator>(v)->kind != GeneratorKind::kGenerator;
  const Value it = asynchronous ? Value::unbound() : native_iterator(*this, v);
  if (it.is_unbound())
    return raise(TypeId::t_TypeError, cat("'", type_name(v), "' object is not iterable"));
  return ret(it);
}

namespace {

Answer changed_size(Vm& vm, Value iterator, std::string_view what) {
  vm.heap().get<Iterator>(iterator)->size = 0xFFFFFFFF;  // stays broken
  (void)vm.raise(TypeId::t_RuntimeError, cat(what, " changed size during iteration"));
  return Answer::kRaised;
}

Answer exhausted(Vm& vm, Value iterator) {
  vm.heap().get<Iterator>(iterator)->target = Value::none();
  return Answer::kNo;
}

Answer next_of_dict(Vm& vm, Value iterator, Value& item) {
  Iterator* it = vm.heap().get<Iterator>(iterator);
  const Value dict = it->target;
  if (it->size != vm.dict_size(dict)) return changed_size(vm, iterator, "dictionary");
  std::uint32_t at = static_cast<std::uint32_t>(it->index);
  Value key, value;
  if (!vm.dict_next(dict, at, key, value)) return exhausted(vm, iterator);
  it->index = at;
  switch (it->kind) {
    case IteratorKind::kDictKeys:
      item = key;
      break;
    case IteratorKind::kDictValues:
      item = value;
      break;
    default:
      vm.charge_items(1);
      item = vm.make_tuple({key, value});
  }
  return Answer::kYes;
}

// Reversed dict iterators: index counts entries from the end, 0 at the beginning.
Answer next_of_dict_reversed(Vm& vm, Value iterator, Value& item) {
  Iterator* it = vm.heap().get<Iterator>(iterator);
  const Value dict = it->target;
  if (it->size != vm.dict_size(dict)) return changed_size(vm, iterator, "dictionary");
  const Dict* d = vm.heap().get<Dict>(dict);
  std::int64_t at = static_cast<std::int64_t>(d->next) - 1 - it->index;
  const DictEntry* entries =
      d->entries == 0 ? nullptr : vm.heap().get<Buffer>(d->entries)->data<DictEntry>();
  while (at >= 0 && entries[at].key.is_unbound()) --at;
  if (at < 0) return exhausted(vm, iterator);
  it->index = static_cast<std::int64_t>(d->next) - at;
  const DictEntry entry = entries[at];
  switch (it->kind) {
    case IteratorKind::kDictKeysReversed:
      item = entry.key;
      break;
    case IteratorKind::kDictValuesReversed:
      item = entry.value;
      break;
    default:
      item = vm.make_tuple({entry.key, entry.value});
  }
  return Answer::kYes;
}

Answer next_of_range(Vm& vm, Value iterator, Value& item) {
  Iterator* it = vm.heap().get<Iterator>(iterator);
  if (it->step == 0) {
    if (it->index >= range_length(vm, it->target)) return exhausted(vm, iterator);
    item = range_item(vm, it->target, it->index++);
    return Answer::kYes;
  }
  if (it->step > 0 ? it->index >= it->stop : it->index <= it->stop) return exhausted(vm, iterator);
  item = Value::small_int(it->index);
  vm.charge_int(it->index);
  it->index += it->step;
  return Answer::kYes;
}

Answer next_of_text(Vm& vm, Value iterator, Value& item) {
  Iterator* it = vm.heap().get<Iterator>(iterator);
  const std::string_view text = vm.view(it->target);
  const std::size_t at = static_cast<std::size_t>(it->index);
  if (at >= text.size()) return exhausted(vm, iterator);
  const auto first = static_cast<unsigned char>(text[at]);
  if (first < 128) {
    ++it->index;
    item = Value::ref(vm.heap().header().characters[first]);
    return Answer::kYes;
  }
  const int length = sequence_bytes(first);
  it->index += length;
  const std::string one(text.substr(at, static_cast<std::size_t>(length)));
  item = vm.make_str(one);
  return Answer::kYes;
}

// Sequences that index straight into items: forwards, or backwards from index = size.
Answer next_of_items(Vm& vm, Value iterator, Value& item) {
  Iterator* it = vm.heap().get<Iterator>(iterator);
  Value* items = nullptr;
  std::uint32_t count = 0;
  (void)vm.sequence_items(it->target, items, count);
  if (it->kind == IteratorKind::kListReversed || it->kind == IteratorKind::kTupleReversed) {
    if (it->index <= 0 || it->index > count) return exhausted(vm, iterator);
    item = items[--it->index];
    return Answer::kYes;
  }
  if (it->index >= count) return exhausted(vm, iterator);
  item = items[it->index++];
  return Answer::kYes;
}

Answer next_of_enumerate(Vm& vm, Value iterator, Value& item) {
  Value inner_item;
  const Answer answer = vm.next_native(vm.heap().get<Iterator>(iterator)->target, inner_item);
  if (answer == Answer::kNo) return exhausted(vm, iterator);
  if (answer != Answer::kYes) return answer;
  const std::int64_t index = vm.heap().get<Iterator>(iterator)->index++;
  vm.charge_int(index);
  const Value number = vm.make_int(index);
  item = vm.make_tuple({number, inner_item});
  return Answer::kYes;
}

Answer next_of_zip(Vm& vm, Value iterator, Value& item) {
  const Value inner = vm.heap().get<Iterator>(iterator)->target;
  const std::uint32_t count = vm.tuple_size(inner);
  const Value tuple = vm.make_tuple_sized(count);
  for (std::uint32_t i = 0; i < count; ++i) {
    Value part;
    const Answer answer = vm.next_native(vm.tuple_get(inner, i), part);
    if (answer == Answer::kNo) return exhausted(vm, iterator);
    if (answer != Answer::kYes) return answer;
    vm.tuple_set(tuple, i, part);
  }
  item = tuple;
  return Answer::kYes;
}

}  // namespace

Vm::Answer Vm::next_native(Value iterator, Value& item) {
  if (layout_of(iterator) != Layout::kIterator) return Answer::kNeedsPython;
  Iterator* it = heap_.get<Iterator>(iterator);
  if (it->target.is_none()) return Answer::kNo;
  switch (it->kind) {
    case IteratorKind::kDriver:
      switch (natives_.driver.next(*this, iterator, item)) {
        case Came::kYielded:
          return Answer::kYes;
        case Came::kReturned:
          return Answer::kNo;
        default:
          return Answer::kRaised;
      }
    case IteratorKind::kList:
    case IteratorKind::kListReversed:
    case IteratorKind::kTuple:
    case IteratorKind::kTupleReversed:
      return next_of_items(*this, iterator, item);
    case IteratorKind::kStr:
      return next_of_text(*this, iterator, item);
    case IteratorKind::kBytes:
    case IteratorKind::kByteArray: {
      const std::string_view bytes = bytes_view(it->target);
      if (static_cast<std::size_t>(it->index) >= bytes.size()) return exhausted(*this, iterator);
      item = Value::small_int(
          static_cast<unsigned char>(bytes[static_cast<std::size_t>(it->index++)]));
      return Answer::kYes;
    }
    case IteratorKind::kRange:
      return next_of_range(*this, iterator, item);
    case IteratorKind::kDictKeys:
    case IteratorKind::kDictValues:
    case IteratorKind::kDictItems:
      return next_of_dict(*this, iterator, item);
    case IteratorKind::kDictKeysReversed:
    case IteratorKind::kDictValuesReversed:
    case IteratorKind::kDictItemsReversed:
      return next_of_dict_reversed(*this, iterator, item);
    case IteratorKind::kSet: {
      if (it->size != set_size(it->target)) return changed_size(*this, iterator, "Set");
      std::uint32_t at = static_cast<std::uint32_t>(it->index);
      if (!set_next(it->target, at, item)) return exhausted(*this, iterator);
      it->index = at;
      return Answer::kYes;
    }
    case IteratorKind::kEnumerate:
      return next_of_enumerate(*this, iterator, item);
    case IteratorKind::kZip:
      return next_of_zip(*this, iterator, item);
    default:
      return next_of_itertools(*this, iterator, item);
    case IteratorKind::kMap:
    case IteratorKind::kFilter:
    case IteratorKind::kEnumerateAny:
    case IteratorKind::kZipAny:
      return Answer::kNeedsPython;
  }
  IL_UNREACHABLE();
}

namespace {

Answer extend_with_items(Vm& vm, Value list, Value source) {
  Value* items = nullptr;
  std::uint32_t count = 0;
  (void)vm.sequence_items(source, items, count);
  const std::uint32_t size = vm.list_size(list);
  if (count > (1u << 16) &&
      !vm.heap().can_allocate((static_cast<std::uint64_t>(size) + count) * sizeof(Value))) {
    (void)vm.raise_out_of_memory();
    return Answer::kRaised;
  }
  if (count == 0) return Answer::kYes;
  vm.list_reserve(list, size + count);
  (void)vm.sequence_items(source, items,
                          count);  // list may be source itself: count is still the old size
  std::copy_n(items, count, vm.list_items(list) + size);
  vm.heap().get<List>(list)->size = size + count;
  return Answer::kYes;
}

}  // namespace

Answer extend_native(Vm& vm, Value list, Value iterable) {
  if (may_be_special(vm, iterable)) {
    if (!python_method(vm, iterable, Name::n___iter__).is_unbound()) return Answer::kNeedsPython;
    const Value payload = vm.unwrap(iterable);
    if (payload == iterable && !vm.special(iterable, Name::n___getitem__).is_unbound())
      return Answer::kNeedsPython;
    if (payload == iterable && vm.is_type(iterable)) return Answer::kNeedsPython;
    // An object derived from int, say, is a number that Python code refuses by its own name.
    if (payload != iterable && (vm.is_integer(payload) || payload.is_double() ||
                                vm.layout_of(payload) == Layout::kComplex))
      return Answer::kNeedsPython;
    if (payload != iterable) return extend_native(vm, list, payload);
  }
  const std::uint32_t before = vm.list_size(list);
  const Layout layout = vm.layout_of(iterable);
  if (layout == Layout::kList || layout == Layout::kTuple) {
    const Answer answer = extend_with_items(vm, list, iterable);
    vm.charge_items((vm.list_size(list) - before) / 8);  // in one go
    return answer;
  }
  if (layout == Layout::kGenerator) return Answer::kNeedsPython;
  const Value it = native_iterator(vm, iterable);
  if (it.is_unbound()) {
    (void)vm.raise(TypeId::t_TypeError,
                   cat("'", vm.type_name(iterable), "' object is not iterable"));
    return Answer::kRaised;
  }
  if (layout == Layout::kRange && range_length(vm, iterable) > (1 << 20) &&
      !vm.heap().can_allocate(static_cast<std::uint64_t>(
                                  std::min<std::int64_t>(range_length(vm, iterable), 1ll << 32)) *
                              8)) {
    (void)vm.raise_out_of_memory();
    return Answer::kRaised;
  }
  if (layout == Layout::kIterator && endless(vm, it, true)) return Answer::kNeedsPython;
  if (layout == Layout::kRange)
    vm.list_reserve(list, before + static_cast<std::uint32_t>(range_length(vm, iterable)));
  Value item;
  for (;;) {
    const Answer answer = vm.next_native(it, item);
    if (answer == Answer::kNo) break;
    if (answer != Answer::kYes) return answer;
    const std::uint32_t size = vm.list_size(list);
    if ((size & 0xFFFF) == 0xFFFF && !vm.heap().can_allocate(size * 16ull)) {
      (void)vm.raise_out_of_memory();
      return Answer::kRaised;
    }
    vm.list_append(list, item);
  }
  vm.charge_items((vm.list_size(list) - before) / 2);  // beside what next_native() charges
  return Answer::kYes;
}

}  // namespace interleave::vm
