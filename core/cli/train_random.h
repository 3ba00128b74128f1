// Random numbers that are the same on every machine: SplitMix64 (Steele, Lea and Flood 2014).
#pragma once

#include <cstdint>

namespace isnad::cli {

class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next() {
    std::uint64_t z = state_ += 0x9E3779B97F4A7C15ULL;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31U);
  }
  // 0 … bound-1
  std::uint32_t below(std::uint32_t bound) { return static_cast<std::uint32_t>(((next() >> 32U) * bound) >> 32U); }
  // 0 to 1, 1 excluded
  float unit() { return static_cast<float>(next() >> 40U) * (1.0F / 16777216.0F); }

 private:
  std::uint64_t state_;
};

}  // namespace isnad::cli
