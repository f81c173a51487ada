// The icons by name, as UTF-8 for the font `icons`. Written by tools/fonts.py from
// assets/icons.txt; do not edit.
#pragma once

namespace interleave::icon {

inline constexpr const char* kArrowLeftRight = "\xee\x89\x8a";
inline constexpr const char* kCheck = "\xee\x81\xac";
inline constexpr const char* kChevronDown = "\xee\x81\xad";
inline constexpr const char* kChevronRight = "\xee\x81\xaf";
inline constexpr const char* kCircleQuestionMark = "\xee\x82\x82";
inline constexpr const char* kCodeXml = "\xee\x88\x86";
inline constexpr const char* kCopy = "\xee\x82\x9e";
inline constexpr const char* kCpu = "\xee\x82\xa9";
inline constexpr const char* kDownload = "\xee\x82\xb2";
inline constexpr const char* kGitCompare = "\xee\x8d\x99";
inline constexpr const char* kLayers = "\xee\x94\xa9";
inline constexpr const char* kLink = "\xee\x84\x82";
inline constexpr const char* kLock = "\xee\x84\x8b";
inline constexpr const char* kLockOpen = "\xee\x84\x8c";
inline constexpr const char* kMoon = "\xee\x84\x9e";
inline constexpr const char* kPause = "\xee\x84\xae";
inline constexpr const char* kPencil = "\xee\x87\xb9";
inline constexpr const char* kPlay = "\xee\x84\xbc";
inline constexpr const char* kSearch = "\xee\x85\x91";
inline constexpr const char* kSettings = "\xee\x85\x94";
inline constexpr const char* kShare2 = "\xee\x85\x96";
inline constexpr const char* kSkipBack = "\xee\x85\x9f";
inline constexpr const char* kSkipForward = "\xee\x85\xa0";
inline constexpr const char* kSquare = "\xee\x85\xa7";
inline constexpr const char* kStepBack = "\xee\x8f\xa9";
inline constexpr const char* kStepForward = "\xee\x8f\xaa";
inline constexpr const char* kSun = "\xee\x85\xb8";
inline constexpr const char* kTrash2 = "\xee\x86\x8e";
inline constexpr const char* kTriangleAlert = "\xee\x86\x93";
inline constexpr const char* kX = "\xee\x86\xb2";

}  // namespace interleave::icon
