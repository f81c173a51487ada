// Text to bytes and back, in the encodings that programs name.
#pragma once

#include <string>
#include <string_view>

#include "engine/vm/vm.h"

namespace interleave::vm {

// kRaised: UnicodeEncodeError, UnicodeDecodeError or LookupError set.
Vm::Answer encode_text(Vm& vm, Value str, std::string_view encoding, std::string_view errors,
                       std::string& out);
Vm::Answer decode_bytes(Vm& vm, Value bytes, std::string_view encoding, std::string_view errors,
                        std::string& out);

}  // namespace interleave::vm
