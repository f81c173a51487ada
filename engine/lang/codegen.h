// The code generator: one Unit for each code object being made, one Codegen for the whole program.
//
// How registers are used. Parameters, other locals, cells and free variables have fixed registers;
// above them temporaries come and go like a stack (TempScope). An expression is compiled in one of
// three ways:
//   into(e, dest)   the value goes to `dest`, which the last instruction writes: nothing is seen
//   half done; any(e)          wherever it is best: the register of a local itself, or a fresh
//   temporary; rk(e)           like any(), or a constant, for operands that may be one.
// A call consumes the top of the stack, so whatever must survive it lies below.
//
// Which locals are known to be bound is tracked while emitting: each label collects the
// intersection of what its jumps know (Bits). A local that some `del` (or the end of an `except …
// as`) unbinds is forgotten wherever control can come from elsewhere: at loop heads and handlers.
// Code that cannot be reached is not emitted at all.
//
// The member functions are spread over compile_*.cpp, by subject.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/lang/compiler.h"
#include "engine/lang/symbols.h"

namespace interleave::lang {

using Reg = std::uint32_t;  // checked against kMaxRegister when allocated
using LabelId = std::uint32_t;
using RegionId = std::uint32_t;

inline constexpr std::uint32_t kMaxRegister =
    65000;  // operands are 16 bit; leaves room for a call's extras
inline constexpr std::uint32_t kMaxIndex = 65535;
inline constexpr std::uint32_t kMaxInstructions =
    8000000;  // nested `finally` bodies are copied: a bound on that
inline constexpr std::size_t kDisplayChunk = 64;  // a longer list display is built piece by piece
inline constexpr std::size_t kMaxDirectArguments = 250;  // a call with more goes through a list
inline constexpr std::size_t kMaxBlocks = 21;            // CPython's CO_MAXBLOCKS

struct Operand {
  std::uint32_t index;
  bool constant;
};

// A set of locals, all members of which lie below its capacity.
class Bits {
 public:
  void fill(std::size_t count) { words_.assign((count + 63) / 64, ~std::uint64_t{0}); }
  void clear(std::size_t count) { words_.assign((count + 63) / 64, 0); }
  bool test(Reg i) const { return (words_[i / 64] >> (i % 64) & 1) != 0; }
  void set(Reg i) { words_[i / 64] |= std::uint64_t{1} << (i % 64); }
  void reset(Reg i) { words_[i / 64] &= ~(std::uint64_t{1} << (i % 64)); }
  void intersect(const Bits& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= other.words_[i];
  }
  void subtract(const Bits& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= ~other.words_[i];
  }

 private:
  std::vector<std::uint64_t> words_;
};

// A place to jump to. Unplaced until bind(); forward jumps are patched then.
struct Label {
  static constexpr std::uint32_t kUnplaced = 0xFFFFFFFF;
  std::uint32_t position = kUnplaced;
  std::vector<std::uint32_t> jumps;  // to patch
  bool reached = false;              // some jump leads here
  Bits known;                        // what all of them know, if reached
};

// Instructions under the protection of one handler: an interval with holes (see suspend()).
struct Region {
  LabelId target;
  Reg reg;
  std::uint32_t start;
  bool open;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> ranges;
  Bits known;                       // when it began: what its handler can rely on
  std::uint32_t first_handler = 0;  // in Code::handlers, once ended
};

// An enclosing statement that break, continue and return must leave properly.
struct Block {
  enum Kind : std::uint8_t {
    kLoop,
    kTry,
    kFinally,
    kFinallyEnd,
    kWith,
    kAsyncWith,
    kHandler,
    kNamedHandler,
    kGroup
  };
  Kind kind;
  RegionId region = kNoRegion;
  Reg reg = 0;              // kWith: of __exit__; handlers and kFinallyEnd: of the exception
  bool left_early = false;  // a loop: by break
  LabelId break_to = 0, continue_to = 0;
  const Node* node = nullptr;  // kFinally: the Try; kWith: the context expression
  std::string_view name;       // kNamedHandler: unbound on leaving

  static constexpr RegionId kNoRegion = 0xFFFFFFFF;
};

// How a name is reached from where it stands.
struct NameRef {
  enum Access : std::uint8_t { kLocal, kDeref, kClassDeref, kGlobal, kName, kClassDict };
  Access access;
  Reg reg = 0;          // kLocal: the register; kDeref, kClassDeref: of the cell
  bool free = false;    // the cell comes from outside
  bool walrus = false;  // an expression may rebind it
};

// The names of an inlined comprehension that is being compiled.
struct InlinedScope {
  const Scope* scope;
  std::vector<std::pair<std::string_view, Reg>> slots;  // locals and cells
};

struct Unit {
  const Scope* scope = nullptr;
  std::unique_ptr<Unit> outer;
  std::unique_ptr<Code> code = std::make_unique<Code>();
  std::unordered_map<std::string, std::uint32_t> constant_index;
  std::unordered_map<std::string, std::uint32_t> name_index;
  std::unordered_map<std::string, std::uint32_t> first_site;  // filled when sites run out
  std::unordered_map<const char*, Reg>
      local_register;                                  // also of inlined scopes' slots, see slot_of
  std::unordered_map<const char*, Reg> cell_register;  // cells and free variables
  std::unordered_map<const void*, std::vector<std::pair<std::string_view, Reg>>>
      inlined_slots;                  // by comprehension
  std::vector<InlinedScope> inlined;  // innermost last
  std::vector<Label> labels;
  std::vector<Region> regions;
  std::vector<Block> blocks;
  Reg first_temp = 0, next_temp = 0, max_temp = 0;
  bool reachable = true;
  Bits known;
  Bits deletable;                    // locals that some statement unbinds
  Reg first_argument = kNoRegister;  // what super() means by self

  static constexpr Reg kNoRegister = 0xFFFFFFFF;
};

class Codegen {
 public:
  Codegen(AstContext& context, const SymbolTable& symbols, std::string_view source,
          bool future_annotations, CompileMode mode, std::uint32_t file, bool library,
          const Stmt* last_future_import)
      : context_(context),
        symbols_(symbols),
        source_(source),
        future_annotations_(future_annotations),
        mode_(mode),
        file_(file),
        library_(library),
        last_future_import_(last_future_import) {}

  // Makes the code of the module and of everything in it. Children refer to their place in
  // `codes()`.
  void program(const Module& module);

  std::vector<std::unique_ptr<Code>>& codes() { return codes_; }
  const std::vector<Diagnostic>& errors() const { return errors_; }
  const std::vector<Diagnostic>& warnings() const { return warnings_; }

 private:
  using Loc = ast::Location;
  using Value = lang::Constant;

  // Gives back, at its end, the temporaries taken since its beginning.
  class TempScope {
   public:
    explicit TempScope(Codegen& codegen) : unit_(*codegen.unit_), mark_(unit_.next_temp) {}
    ~TempScope() { unit_.next_temp = mark_; }
    TempScope(const TempScope&) = delete;
    TempScope& operator=(const TempScope&) = delete;

   private:
    Unit& unit_;
    Reg mark_;
  };

  // --- emitter.cpp: instructions, registers, labels, regions, constants
  std::uint32_t emit(const Loc& at, Op op, std::uint32_t a, std::uint32_t b, std::uint32_t c,
                     std::uint32_t flag = 0);
  std::uint32_t emit_wide(const Loc& at, Op op, std::uint32_t a, std::uint32_t wide,
                          std::uint32_t flag = 0);
  void emit_rk(const Loc& at, Op op, Reg a, Operand b, Operand c, std::uint32_t flag = 0);
  void move(const Loc& at, Reg to, Reg from);
  Reg temp() { return temps(1); }
  Reg temps(std::uint32_t count);
  bool is_temp(Reg reg) const { return reg >= unit_->first_temp; }
  bool is_top(Reg reg) const { return reg + 1 == unit_->next_temp && is_temp(reg); }
  void free_temps_above(Reg reg) { unit_->next_temp = reg + 1; }

  LabelId new_label();
  void bind(LabelId label);
  void bind_loop_head(LabelId label);
  void jump(const Loc& at, LabelId label);
  void jump_back(const Loc& at, LabelId label, Op op = Op::JUMP_BACK);
  void jump_on(const Loc& at, Op op, Reg reg, LabelId label);
  std::uint32_t emit_jump(const Loc& at, Op op, Reg reg, LabelId label);
  void note_jump(LabelId label, std::uint32_t at);
  void unreachable();
  bool reachable() const { return unit_->reachable; }

  RegionId begin_region(LabelId target, Reg reg);
  void suspend(RegionId region);
  void resume(RegionId region);
  void end_region(RegionId region);
  void bind_handler(LabelId label, RegionId region);

  std::uint32_t constant(const Value& value);
  std::uint32_t string_constant(std::string_view text);
  std::uint32_t names_constant(const std::vector<std::string_view>& names);
  void load_constant(const Loc& at, Reg dest, std::uint32_t index);
  void load_none(const Loc& at, Reg dest);
  void load_string(const Loc& at, Reg dest, std::string_view text);
  Operand constant_operand(const Loc& at, const Value& value);
  std::uint32_t name(const Loc& at, std::string_view text);  // index into N, for a 16-bit operand
  std::uint32_t wide_name(std::string_view text);
  std::uint32_t site(const Loc& at, std::string_view text);  // index into S, for a 16-bit operand
  std::uint32_t wide_site(std::string_view text);

  void fail(std::string message, const Loc& at);
  void fail(std::string message, const Node* node) { fail(std::move(message), node->location); }
  void warn(std::string message, const Loc& at);
  bool failed() const { return !errors_.empty(); }

  // --- compile_names.cpp
  std::string_view mangled(std::string_view id) {
    return mangle(context_, current_scope().private_name, id);
  }
  const Scope& current_scope() const {
    return unit_->inlined.empty() ? *unit_->scope : *unit_->inlined.back().scope;
  }
  NameRef resolve(std::string_view name);
  NameRef resolve_in_unit(std::string_view name, bool from_inlined);
  void load_name(const Loc& at, std::string_view id, Reg dest);
  void load_through_class_dict(const Loc& at, std::string_view name, Reg dest);
  void load_global(const Loc& at, std::string_view name, Reg dest);
  void store_name(const Loc& at, std::string_view id, Reg value);
  void delete_name(const Loc& at, std::string_view id);
  void unbind_handler_name(const Loc& at, std::string_view id);
  void check_bound(const Loc& at, Reg local);
  Reg cell_for_closure(std::string_view name);
  Reg plain_local(
      const Expr* target);  // the register if it is a local that is no cell, else kNoRegister
  void forbid_debug(std::string_view id, const Loc& at, bool deleting = false);

  // --- compile_expressions.cpp
  void into(const Expr* node, Reg dest);
  bool load_if_constant(const Expr* node, Reg dest);
  bool operand_if_constant(const Expr* node, Operand& operand);
  void into_general(const Expr* node, Reg dest);
  void into_suspending(const Expr* node, Reg dest);
  bool writes_once(const Expr* node) const;
  Reg any(const Expr* node, Reg scratch = Unit::kNoRegister, bool others_follow = false);
  Operand rk(const Expr* node, Reg scratch = Unit::kNoRegister, bool others_follow = false);
  Reg scratch_for(Reg dest) const { return is_temp(dest) ? dest : Unit::kNoRegister; }
  void effect(const Expr* node);
  void binary(const BinOp* node, Reg dest);
  void unary(const UnaryOp* node, Reg dest);
  void bool_op(const BoolOp* node, Reg dest);
  void conditional(const IfExp* node, Reg dest);
  void compare(const Compare* node, Reg dest);
  void compare_chain(const Compare* node, Reg dest);
  Operand compare_right(const Compare* node, std::size_t i);
  void compare_one(const Loc& at, CmpOperator op, Reg dest, Operand left, Operand right);
  void warn_about_identity(const Compare* node);
  void jump_if(const Expr* node, LabelId label, bool when);
  void jump_if_bool_op(const BoolOp* node, LabelId label, bool when);
  void jump_if_compare(const Compare* node, LabelId label, bool when);
  void jump_if_chain(const Compare* node, LabelId label, bool when);
  void named_expression(const NamedExpr* node, Reg dest);
  void attribute(const Attribute* node, Reg dest);
  void subscript(const Subscript* node, Reg dest);
  void slice(const Slice* node, Reg dest);
  void joined_string(const JoinedStr* node, Reg dest);
  void formatted_value(const FormattedValue* node, Reg dest);
  void yield(const Yield* node, Reg dest);
  void yield_from(const YieldFrom* node, Reg dest);
  void await_expression(const Await* node, Reg dest);
  Reg await_value(const Await* node);
  Reg await_loop(const Loc& at, Reg iterator);
  bool check_await(const Node* node, const char* what);

  // --- compile_displays.cpp: list, tuple, set, dict displays
  void list_display(const Loc& at, ExprList elts, Reg dest);
  void tuple_display(const Loc& at, ExprList elts, Reg dest);
  void set_display(const Loc& at, ExprList elts, Reg dest);
  void dict_display(const Dict* node, Reg dest);
  void dict_in_pieces(const Dict* node, Reg dest);
  void sequence_in_pieces(const Loc& at, ExprList elts, Reg list, bool set,
                          bool call_argument = false, Reg callee = 0);
  bool all_constant(ExprList elts) const;

  // --- constants.cpp
  bool fold(const Expr* node, Value& out) const;
  bool is_constant_truth(const Expr* node, bool& truth) const;
  bool is_debug(const Expr* node) const;

  // --- compile_calls.cpp
  void call(const Call* node, Reg dest);
  bool call_super(const Call* node, Reg base);
  bool is_plain_super(const Expr* node);
  bool super_attribute(const Attribute* node, Reg dest);
  void load_super_arguments(const Loc& at, Reg base);
  void finish_call(const Loc& at, Reg base, bool method, ExprList args, List_<Keyword> keywords,
                   std::uint32_t extra_args = 0);
  void call_with_unpacking(const Loc& at, Reg base, ExprList args, List_<Keyword> keywords,
                           Reg first_extra, std::uint32_t extra_args);
  void keywords_dict(const Loc& at, Reg dest, List_<Keyword> keywords, Reg callee);
  void check_keywords(List_<Keyword> keywords);
  void warn_about_call(const Call* node);
  void warn_about_subscript(const Subscript* node);

  // --- compile_comprehensions.cpp
  void comprehension(const Expr* node, Reg dest);
  void generator_expression(const Comp* node, Reg dest);
  void comprehension_loop(const Expr* node, List_<Comprehension> generators, std::size_t depth,
                          Reg iterator, Reg collector);
  void comprehension_body(const Expr* node, List_<Comprehension> generators, std::size_t depth,
                          Reg collector);
  void comprehension_element(const Expr* node, Reg collector);
  void async_comprehension_loop(const Expr* node, List_<Comprehension> generators,
                                std::size_t depth, Reg iterator, Reg collector);
  Reg start_iteration(const Comprehension* generator);
  const Loc& comprehension_element_location(const Expr* node) const;
  bool any_block_needs_cleanup() const;
  void enter_inlined(const Loc& at, const Scope& scope);
  void leave_inlined(const Loc& at);
  void clear_inlined(const Loc& at, const InlinedScope& inlined);

  // --- units.cpp: one code object
  void open_unit(const Scope& scope, std::string_view name, std::uint32_t first_line);
  std::uint32_t close_unit();  // its index among the children of the unit around it
  void lay_out_registers();
  void lay_out_inlined(const Scope& scope, std::vector<Reg>& in_use,
                       std::vector<std::string_view>& locals);
  std::string qualified_name(std::string_view name) const;
  void begin_function(const Loc& at);
  void return_none(const Loc& at);

  // --- compile_functions.cpp
  void set_parameters(const Arguments* args);
  void function_definition(const FunctionDef* node);
  void finish_function(const FunctionDef* node, Reg dest, Reg first, std::uint32_t flags,
                       Reg type_params = Unit::kNoRegister);
  std::uint32_t function_code(const FunctionDef* node, std::uint32_t first_line);
  std::uint32_t generic_function_code(const FunctionDef* node, std::uint32_t flags);
  std::uint32_t default_values(const Loc& at, const Arguments* args);
  bool annotations_dict(const FunctionDef* node);
  void annotation_entry(std::string_view name, const Expr* annotation, Reg dict, bool& started);
  void annotation_value(const Expr* node, Reg dest);
  void make_function(const Loc& at, Reg dest, std::uint32_t child, std::uint32_t flags, Reg first);
  std::uint32_t closure(const Loc& at, std::uint32_t child);
  void lambda(const Lambda* node, Reg dest);
  void class_definition(const ClassDef* node);
  void build_class(const ClassDef* node, Reg dest, Reg type_params = Unit::kNoRegister);
  std::uint32_t class_code(const ClassDef* node, std::uint32_t first_line);
  void load_generic_base(const Loc& at, Reg type_params);
  const Name* generic_base_name();
  Reg load_decorators(ExprList decorators);
  void apply_decorators(ExprList decorators, Reg base);
  void open_type_scope(const void* key, std::string_view name, std::uint32_t first_line);
  Reg type_parameters(const Loc& at, TypeParamList params);
  void lazy_value(const void* key, std::string_view name, const Expr* value, Reg dest);
  void type_alias(const TypeAlias* node);
  void alias_object(const TypeAlias* node, Reg dest, Reg type_params);

  // --- compile_statements.cpp
  void statements(StmtList list);
  void statement(const Stmt* node);
  void compound_statement(const Stmt* node);
  void body_with_docstring(StmtList body);
  void expression_statement(const ExprStmt* node);
  void assign(const Assign* node);
  bool assign_tuple_directly(const Expr* target, const Expr* value);
  void assign_operand(const Expr* target, Operand value);
  void assign_register(const Expr* target, Reg value);
  void unpack(const Loc& at, ExprList targets, Reg value);
  void aug_assign(const AugAssign* node);
  void ann_assign(const AnnAssign* node);
  void load_annotations_dict(const Loc& at, Reg dest);
  void check_annotation_subscript(const Expr* node);
  void delete_target(const Expr* target);
  void assert_statement(const Assert* node);
  void raise_statement(const Raise* node);
  void import_statement(const Import* node);
  void import_from(const ImportFrom* node);
  void return_statement(const Return* node);

  // --- compile_control.cpp: if, loops, leaving blocks
  void if_statement(const If* node);
  void while_statement(const While* node);
  void for_statement(const For* node);
  void async_for_statement(const For* node);
  void break_or_continue(const Stmt* node);
  void push_block(Block block, const Loc& at);
  void pop_block() { unit_->blocks.pop_back(); }
  void leave_blocks(const Loc& at, std::size_t down_to);
  void resume_blocks(std::size_t down_to);
  void leave_block(const Loc& at, const Block& block);
  bool must_run_code_in(const std::vector<Block>& blocks) const;
  bool leaves_group(std::size_t from) const;

  // --- compile_try.cpp
  void try_statement(const Try* node);
  void try_finally(const Try* node);
  void try_except(const Try* node);
  void try_star(const Try* node);
  void except_clause(const ExceptHandler* clause, Reg exception, LabelId end);
  void named_clause_body(const ExceptHandler* clause, Reg exception);
  void star_clause(const ExceptHandler* clause, Reg rest, Reg raised);
  void restore_and_reraise(LabelId label, RegionId region, Reg exception);
  void with_statement(const With* node, std::size_t index);
  void with_exception(const Loc& at, Reg exit, Reg exception, bool async, LabelId handler,
                      RegionId region);
  void call_exit(const Loc& at, Reg exit, bool async);
  void await_result(const Loc& at, Reg value, std::uint32_t flag);

  // --- compile_match.cpp
  void match_statement(const Match* node);

  // --- unparse.cpp has the text of annotations

  AstContext& context_;
  const SymbolTable& symbols_;
  const std::string_view source_;
  const bool future_annotations_;
  const CompileMode mode_;
  const std::uint32_t file_;
  const bool library_;
  const Stmt* const last_future_import_;  // or null; a later `from __future__` comes too late
  std::vector<std::unique_ptr<Code>> codes_;
  std::vector<Diagnostic> errors_, warnings_;
  std::unique_ptr<Unit> unit_;  // the innermost; it owns those around it
  std::size_t instruction_count_ = 0;
  std::size_t own_locals_ =
      0;  // while registers are laid out: locals that no comprehension may use

  friend class PatternCompiler;
};

inline constexpr ast::Location kNoLocation{};

// The type that an expression written out has for sure ("int", "tuple"), for warnings; else empty.
std::string_view certain_type(const Expr* node);

Op binary_op(Operator op);

// The source text of an expression, as CPython's ast.unparse in C gives it (unparse.cpp).
std::string unparse(const Expr* node);

}  // namespace interleave::lang
