#include "engine/lang/code.h"

#include <algorithm>

#include "engine/base/hash.h"

namespace interleave::lang {

CostClass cost_class(Op op) {
  static constexpr CostClass kClasses[] = {
#define OPCODE(name, cost_class, text) CostClass::cost_class,
#include "engine/lang/opcodes.def"
#undef OPCODE
  };
  return kClasses[static_cast<int>(op)];
}

std::string_view op_name(Op op) {
  static constexpr std::string_view kNames[] = {
#define OPCODE(name, cost_class, text) #name,
#include "engine/lang/opcodes.def"
#undef OPCODE
  };
  return kNames[static_cast<int>(op)];
}

std::uint32_t CodeStore::add_file(std::string name, std::string text, bool library) {
  const std::uint64_t hash = hash_text(text, hash_text(name));
  for (std::uint32_t i = 0; i < file_count(); ++i)
    if (files_[i].hash == hash && files_[i].name == name) return i;
  files_.push_back({std::move(name), std::move(text), hash, library});
  return file_count() - 1;
}

CodeId CodeStore::add(std::unique_ptr<Code> code) {
  code->id = code_count();
  // Jumps forward only make a run shorter.
  std::uint32_t run = 0;
  for (const Instr& instr : code->instructions) {
    longest_straight_run_ = std::max(longest_straight_run_, ++run);
    if (instr.op == Op::CALL || instr.op == Op::CALL_METHOD || instr.op == Op::CALL_EX ||
        instr.op == Op::JUMP_BACK || instr.op == Op::JUMP_BACK_NO_CHECK)
      run = 0;
  }
  codes_.push_back(std::move(code));
  return code_count() - 1;
}

CodeId CodeStore::find_body(std::uint32_t file, int mode) const {
  for (const Body& body : bodies_)
    if (body.file == file && body.mode == mode) return body.id;
  return kNoCode;
}

void CodeStore::set_body(std::uint32_t file, int mode, CodeId id) {
  bodies_.push_back({file, mode, id});
}

}  // namespace interleave::lang
