// AppHost: what the interface needs from the program it is in (desktop window, page, test).
// Every function has a harmless default, so that a test can use a plain AppHost.
#pragma once

#include <string>
#include <string_view>

namespace interleave::ui {

class AppHost {
 public:
  AppHost() = default;
  AppHost(const AppHost&) = delete;
  AppHost& operator=(const AppHost&) = delete;
  virtual ~AppHost() = default;

  // Something changed outside an input event: please call App::frame soon.
  virtual void request_frame() {}
  virtual void set_clipboard(std::string_view) {}
  virtual void open_url(std::string_view) {}
  // What only a page has: a link to this very moment, for the clipboard, and a picture of a part of
  // the window as a file.
  virtual bool is_page() const { return false; }
  virtual void share() {}
  virtual void save_picture(float /*x*/, float /*y*/, float /*width*/, float /*height*/) {}
  // Small texts that survive a restart: "code" (the user's own program), "theme", "example".
  virtual void store(std::string_view /*key*/, std::string_view /*text*/) {}
  virtual std::string load(std::string_view /*key*/) { return {}; }
  virtual bool system_dark_mode() { return true; }
  // Real time in seconds, for keeping a slice of work short. Only differences are used.
  virtual double seconds() { return 0; }
};

}  // namespace interleave::ui
