// See backend.h. The only file outside web/ that may ask whether it is built for the browser.
#include <SDL.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>
#include <imgui_impl_sdl2.h>
#ifdef __EMSCRIPTEN__
#include <GLES3/gl3.h>
#else
#include <SDL_opengl.h>
#endif

#include "ui/backend.h"

namespace interleave::ui {
namespace {

#ifdef __EMSCRIPTEN__
constexpr int kProfile = SDL_GL_CONTEXT_PROFILE_ES;
constexpr int kMajor = 3, kMinor = 0;
constexpr const char* kGlsl = "#version 300 es";
#else
constexpr int kProfile = SDL_GL_CONTEXT_PROFILE_CORE;
constexpr int kMajor = 3, kMinor = 2;  // the oldest that macOS gives as a core profile
constexpr const char* kGlsl = "#version 150";
#endif

}  // namespace

struct Backend::Impl {
  SDL_Window* window = nullptr;
  SDL_GLContext context = nullptr;
  std::function<void()> wake;
  std::vector<std::string> dropped;
  bool closed = false;
  bool graphics = true;

  static int on_event(void* self, SDL_Event* event) {
    const auto& wake = static_cast<Impl*>(self)->wake;
    // SDL_PollEvent pushes a sentinel of its own: taking that for news would draw for ever.
    if (wake && event->type != SDL_POLLSENTINEL) wake();
    return 0;
  }
};

Backend::Backend() : impl_(std::make_unique<Impl>()) {}

std::unique_ptr<Backend> Backend::create(const char* title, int width, int height,
                                         std::string& error) {
  // Keys belong to the page around the canvas until the canvas is focused.
  SDL_SetHint(SDL_HINT_EMSCRIPTEN_KEYBOARD_ELEMENT, "#canvas");
  SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "1");
  if (SDL_Init(SDL_INIT_VIDEO) != 0) {
    error = std::string("no window system: ") + SDL_GetError();
    return nullptr;
  }
#ifdef __APPLE__
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_FLAGS, SDL_GL_CONTEXT_FORWARD_COMPATIBLE_FLAG);
#endif
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, kProfile);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, kMajor);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, kMinor);
  SDL_GL_SetAttribute(SDL_GL_DOUBLEBUFFER, 1);
  SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);

  std::unique_ptr<Backend> backend(new Backend);
  Impl& impl = *backend->impl_;
  impl.window =
      SDL_CreateWindow(title, SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, width, height,
                       SDL_WINDOW_OPENGL | SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI);
  if (impl.window) impl.context = SDL_GL_CreateContext(impl.window);
  if (!impl.context) {
    error = std::string("no OpenGL 3 window: ") + SDL_GetError();
    return nullptr;
  }
  SDL_GL_SetSwapInterval(1);

  ImGui::CreateContext();
  ImGui::GetIO().IniFilename = nullptr;
  ImGui_ImplSDL2_InitForOpenGL(impl.window, impl.context);
  ImGui_ImplOpenGL3_Init(kGlsl);
  SDL_AddEventWatch(Impl::on_event, &impl);
  return backend;
}

Backend::~Backend() {
  SDL_DelEventWatch(Impl::on_event, impl_.get());
  if (impl_->context) {
    if (impl_->graphics) ImGui_ImplOpenGL3_Shutdown();
    ImGui_ImplSDL2_Shutdown();
    ImGui::DestroyContext();
    SDL_GL_DeleteContext(impl_->context);
  }
  if (impl_->window) SDL_DestroyWindow(impl_->window);
  SDL_Quit();
}

bool Backend::poll() {
  bool any = false;
  SDL_Event event;
  while (SDL_PollEvent(&event)) {
    any = true;
    ImGui_ImplSDL2_ProcessEvent(&event);
    if (event.type == SDL_QUIT) impl_->closed = true;
    if (event.type == SDL_DROPFILE) {
      impl_->dropped.emplace_back(event.drop.file);
      SDL_free(event.drop.file);
    }
  }
  return any;
}

void Backend::wait(double seconds) {
  if (seconds > 0) SDL_WaitEventTimeout(nullptr, static_cast<int>(seconds * 1000));
}

void Backend::set_wake(std::function<void()> wake) { impl_->wake = std::move(wake); }

bool Backend::closed() const { return impl_->closed; }

std::vector<std::string> Backend::take_dropped_files() { return std::move(impl_->dropped); }

void Backend::begin_frame() {
  if (impl_->graphics) ImGui_ImplOpenGL3_NewFrame();
  ImGui_ImplSDL2_NewFrame();
  ImGui::NewFrame();
}

void Backend::end_frame(float red, float green, float blue) {
  ImGui::Render();
  if (!impl_->graphics) return;
  int width = 0, height = 0;
  SDL_GL_GetDrawableSize(impl_->window, &width, &height);
  glViewport(0, 0, width, height);
  glClearColor(red, green, blue, 1.0f);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  SDL_GL_SwapWindow(impl_->window);
}

void Backend::graphics_lost() {
  if (!impl_->graphics) return;
  ImGui_ImplOpenGL3_Shutdown();  // marks every texture as to be made again
  impl_->graphics = false;
}

void Backend::graphics_restored() {
  if (impl_->graphics) return;
  ImGui_ImplOpenGL3_Init(kGlsl);
  impl_->graphics = true;
}

}  // namespace interleave::ui
