// The whole interface without a window: frames of the real App over every example, at several sizes
// and in both themes, with clicks and keys. Dear ImGui's own asserts and ours are what fails here,
// and the status that the page's tests read, too.
#include <doctest/doctest.h>
#include <imgui.h>

#include <map>
#include <string>

#include "engine/gallery/gallery.h"
#include "ui/app.h"

using namespace interleave;

namespace {

class TestHost final : public ui::AppHost {
 public:
  void set_clipboard(std::string_view text) override { clipboard = text; }
  void store(std::string_view key, std::string_view text) override {
    stored[std::string(key)] = text;
  }
  std::string load(std::string_view key) override { return stored[std::string(key)]; }
  bool system_dark_mode() override { return dark; }
  double seconds() override { return clock += 0.001; }

  std::string clipboard;
  std::map<std::string, std::string> stored;
  bool dark = true;
  double clock = 0;
};

// A context with a renderer that throws everything away.
class Window {
 public:
  Window(float width, float height) {
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.DisplaySize = {width, height};
    io.BackendFlags |=
        ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
    app = std::make_unique<ui::App>(host);
  }
  ~Window() {
    app.reset();
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures)
      texture->SetStatus(ImTextureStatus_Destroyed);
    ImGui::DestroyContext();
  }
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  void frames(int count, double seconds = 0.016) {
    for (int i = 0; i < count; ++i) {
      time += seconds;
      ImGui::GetIO().DeltaTime = static_cast<float>(seconds);
      ImGui::NewFrame();
      app->frame(time);
      ImGui::Render();
      for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        if (texture->Status == ImTextureStatus_WantDestroy)
          texture->SetStatus(ImTextureStatus_Destroyed);
        else
          texture->SetStatus(ImTextureStatus_OK);
      }
    }
  }
  void click(float x, float y) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddMousePosEvent(x, y);
    frames(2);
    io.AddMouseButtonEvent(0, true);
    frames(2);
    io.AddMouseButtonEvent(0, false);
    frames(2);
  }
  void key(ImGuiKey key) {
    ImGui::GetIO().AddKeyEvent(key, true);
    frames(2);
    ImGui::GetIO().AddKeyEvent(key, false);
    frames(2);
  }
  void until_run() {
    for (int i = 0; i < 2000 && has("\"running\":true"); ++i) frames(1);
    REQUIRE(has("\"running\":false"));
  }
  bool has(std::string_view text) const {
    return app->status_json().find(text) != std::string::npos;
  }
  long number(std::string_view name) const {
    const std::string status = app->status_json(), key = "\"" + std::string(name) + "\":";
    const std::size_t at = status.find(key);
    return at == std::string::npos ? -1 : std::stol(status.substr(at + key.size()));
  }

  TestHost host;
  std::unique_ptr<ui::App> app;
  double time = 100;
};

struct Size {
  float width, height;
};
constexpr Size kSizes[] = {{1440, 900}, {1280, 720}, {820, 600},
                           {390, 800},  {300, 200},  {2560, 1400}};

}  // namespace

TEST_CASE("it opens on the first example, run and playing") {
  Window window(1440, 900);
  window.app->open_first();
  window.frames(2);
  window.until_run();
  CHECK(window.has("\"example\":\"" + std::string(gallery().front().id) + "\""));
  CHECK(window.has("\"playing\":true"));
  const long first = window.number("step");
  CHECK(first <= 2);
  CHECK(window.number("steps") > 10);
  CHECK(window.app->animating());
  window.frames(300);
  CHECK(window.number("step") > first);
  window.key(ImGuiKey_Space);
  CHECK(window.has("\"playing\":false"));
  window.frames(4);
  CHECK_FALSE(window.app->animating());  // idle draws nothing
}

TEST_CASE("every example, every size, both themes") {
  for (const Size size : kSizes) {
    Window window(size.width, size.height);
    for (const Example& example : gallery()) {
      CAPTURE(example.id);
      CAPTURE(size.width);
      REQUIRE(window.app->load_example(example.id));
      window.frames(2);
      window.until_run();
      CHECK(window.has("\"outcome\":\"exited\""));
      CHECK(window.app->command("pause"));
      const long steps = window.number("steps");
      for (const char* tab : {"tab:steps", "tab:variables", "tab:output", "tab:machine"}) {
        CHECK(window.app->command(tab));
        for (int i = 0; i <= 4; ++i) {
          window.app->command("step:" + std::to_string(steps * i / 4));
          window.frames(1);
        }
      }
      CHECK(window.app->command(window.app->dark() ? "theme:light" : "theme:dark"));
      window.frames(2);
      CHECK(window.number("step") == steps);
    }
  }
}

TEST_CASE("steps go forward and back to the same place") {
  Window window(1280, 720);
  window.app->open_first();
  window.frames(2);
  window.until_run();
  window.app->command("pause");
  window.app->command("start");
  const long first = window.number("step");
  CHECK(first == 1);
  CHECK(window.has("the interpreter runs the program from its first line"));
  window.app->command("step:0");
  CHECK(window.number("step") == 1);
  window.key(ImGuiKey_RightArrow);
  window.key(ImGuiKey_RightArrow);
  CHECK(window.number("step") == first + 2);
  const long time = window.number("time_ns");
  window.key(ImGuiKey_RightArrow);
  window.key(ImGuiKey_LeftArrow);
  CHECK(window.number("step") == first + 2);
  CHECK(window.number("time_ns") == time);
  window.key(ImGuiKey_End);
  CHECK(window.number("step") == window.number("steps"));
  window.key(ImGuiKey_Home);
  CHECK(window.number("step") == first);
}

TEST_CASE("clicking everywhere") {
  for (const Size size : {Size{1280, 720}, Size{390, 800}}) {
    Window window(size.width, size.height);
    window.app->open_first();
    window.frames(2);
    window.until_run();
    for (float y = 10; y < size.height; y += 59)
      for (float x = 10; x < size.width; x += 83) {
        window.click(x, y);
        if (window.has("\"help\":true") || window.has("\"editing\":true"))
          window.key(ImGuiKey_Escape);
      }
    CHECK(window.number("steps") > 0);
  }
}

TEST_CASE("keys of trace viewers") {
  Window window(1440, 900);
  window.app->open_first();
  window.frames(2);
  window.until_run();
  window.app->command("pause");
  CHECK(window.app->command("select:MainThread"));
  for (const ImGuiKey key : {ImGuiKey_W, ImGuiKey_W, ImGuiKey_D, ImGuiKey_A, ImGuiKey_S, ImGuiKey_F,
                             ImGuiKey_F, ImGuiKey_Period, ImGuiKey_Comma, ImGuiKey_Escape})
    window.key(key);
  CHECK(window.has("\"selected\":\"\""));
  ImGui::GetIO().AddInputCharacter('?');
  window.frames(2);
  CHECK(window.has("\"help\":true"));
  window.key(ImGuiKey_Escape);
  CHECK(window.has("\"help\":false"));
}

TEST_CASE("your own program") {
  Window window(1440, 900);
  window.app->open_first();
  window.frames(2);
  window.app->load_source("print('hello')\n");
  window.frames(2);
  window.until_run();
  CHECK(window.has("\"output\":\"hello\\u000a\""));
  CHECK(window.has("\"example\":\"\""));
  CHECK(window.host.stored["code"] == "print('hello')\n");
}

TEST_CASE("a program with a mistake opens in the editor, at its line") {
  Window window(1280, 720);
  window.app->load_source("x = 1\nprint(x\n");
  window.frames(3);
  CHECK(window.has("\"outcome\":\"error\""));
  CHECK(window.has("\"editing\":true"));
  CHECK_FALSE(window.has("\"error\":\"\""));
  CHECK(window.number("steps") == 0);
}

TEST_CASE("typing into the editor keeps the text and Ctrl+Enter runs it") {
  Window window(1280, 720);
  window.app->open_first();
  window.frames(2);
  window.app->load_source("");
  window.frames(2);
  window.app->command("edit");
  window.frames(6);
  ImGuiIO& io = ImGui::GetIO();
  io.AddInputCharactersUTF8("print(6 * 7)");
  window.frames(14);
  io.AddKeyEvent(ImGuiMod_Ctrl, true);
  window.key(ImGuiKey_Enter);
  io.AddKeyEvent(ImGuiMod_Ctrl, false);
  window.frames(2);
  window.until_run();
  CHECK(window.has("\"output\":\"42\\u000a\""));
  CHECK(window.has("\"editing\":false"));
  CHECK(window.host.stored["code"] == "print(6 * 7)");
}

TEST_CASE("nothing typed is lost, whatever is looked at next") {
  Window window(1280, 720);
  window.app->load_source("x = 1\n");
  window.frames(2);
  window.until_run();
  window.app->command("edit");
  window.frames(6);
  ImGui::GetIO().AddInputCharactersUTF8("# mine ");
  window.frames(14);
  CHECK(window.host.stored["code"].find("# mine") != std::string::npos);
  REQUIRE(window.app->load_example(gallery().back().id));
  window.frames(2);
  window.until_run();
  CHECK(window.has("\"editing\":false"));
  REQUIRE(window.app->load_example("-"));
  window.frames(2);
  window.until_run();
  CHECK(window.has("\"example\":\"\""));
  CHECK(window.host.stored["code"].find("# mine") != std::string::npos);
}

TEST_CASE("an endless loop can be stopped") {
  Window window(1280, 720);
  window.app->load_source("while True:\n    pass\n");
  window.frames(20);
  CHECK(window.has("\"running\":true"));
  CHECK(window.app->command("stop"));
  window.frames(3);
  CHECK(window.has("\"running\":false"));
  CHECK(window.has("\"outcome\":\"limit\""));
}

TEST_CASE("settings run the program again") {
  Window window(1280, 720);
  window.app->open_first();
  window.frames(2);
  for (const char* name : {"cores:1", "cores:64", "gil:off", "gil:on", "start:spawn",
                           "start:forkserver", "start:fork", "axis:true", "axis:even"}) {
    CAPTURE(name);
    CHECK(window.app->command(name));
    window.frames(2);
    window.until_run();
    CHECK(window.has("\"outcome\":\"exited\""));
  }
  CHECK_FALSE(window.app->command("cores:0"));
  CHECK_FALSE(window.app->command("nonsense"));
  CHECK_FALSE(window.app->command("step:x"));
}

TEST_CASE("the system's theme is followed until one is chosen") {
  Window window(1280, 720);
  window.app->open_first();
  window.frames(2);
  CHECK(window.app->dark());
  window.host.dark = false;
  window.frames(2);
  CHECK_FALSE(window.app->dark());
  window.app->command("theme:dark");
  CHECK(window.app->dark());
}

TEST_CASE("what a program reads is typed below its output, and a pause runs it again") {
  for (const Size size : {Size{1280, 720}, Size{390, 800}}) {
    Window window(size.width, size.height);
    window.app->load_source("print('hello ' + input('name? '))\n");
    window.frames(2);
    window.until_run();
    CHECK(window.has("\"exit_code\":1"));
    CHECK(window.app->command("give_input"));
    window.frames(6);
    ImGui::GetIO().AddInputCharactersUTF8("Ann");
    window.frames(10);
    CHECK(window.has("\"input\":\"\""));  // still typing
    CHECK(window.app->animating());
    window.frames(50);
    window.until_run();
    window.frames(2);
    CHECK(window.has("\"output\":\"name? hello Ann\\u000a\""));
    CHECK(window.has("\"exit_code\":0"));
    CHECK(window.number("step") == window.number("steps"));
    CHECK(window.host.stored["input"] == "Ann");
    window.frames(10);
    CHECK_FALSE(window.app->animating());
    window.key(ImGuiKey_Escape);  // leaves the field, loses nothing
    window.frames(50);
    CHECK(window.has("\"input\":\"Ann\""));

    REQUIRE(window.app->load_example(gallery().front().id));
    window.frames(2);
    CHECK(window.has("\"input\":\"\""));
    REQUIRE(window.app->load_example("-"));
    window.frames(2);
    window.until_run();
    CHECK(window.has("\"output\":\"name? hello Ann\\u000a\""));
  }
}
