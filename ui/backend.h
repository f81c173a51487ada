// The window under the interface: SDL2 and OpenGL, natively as OpenGL 3.2, in the page as WebGL2 on
// the canvas. Owns the ImGui context and turns what the user does into ImGui input; knows nothing
// of what is drawn.
//
//   auto backend = Backend::create("Interleave", 1440, 900, error);
//   App app(host);                                            // loads its fonts into the ImGui
//   context while (!backend->closed()) { backend->wait(0.5); backend->begin_frame(); app.frame();
//   backend->end_frame(); }
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace interleave::ui {

class Backend {
 public:
  // Null on failure, with a sentence for the user in `error`.
  static std::unique_ptr<Backend> create(const char* title, int width, int height,
                                         std::string& error);
  ~Backend();
  Backend(const Backend&) = delete;
  Backend& operator=(const Backend&) = delete;

  // Hands everything that happened since the last call to ImGui. True: something did, so a frame is
  // due.
  bool poll();
  // Native only: sleeps until something happens or `seconds` have passed.
  void wait(double seconds);
  // Called from inside SDL whenever something happens; the page asks the browser for a frame then.
  void set_wake(std::function<void()> wake);

  bool closed() const;  // the user closed the window
  std::vector<std::string>
  take_dropped_files();  // native: paths dropped on the window since the last call

  void begin_frame();
  void end_frame(float red, float green, float blue);  // the colour behind everything

  // The browser may take the WebGL context away, and give back an empty one.
  void graphics_lost();
  void graphics_restored();

 private:
  Backend();
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace interleave::ui
