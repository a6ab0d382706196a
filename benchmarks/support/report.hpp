// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors

// What the reports of both benchmarks share: bars that may be missed, and a JSON object.
#pragma once

#include <cstdio>
#include <fstream>
#include <string>

namespace bench {

/// A number as JSON and tables show it; a figure that was not measured is NaN, null in JSON.
inline std::string number(double value, int digits) {
    if (value != value)
        return "null";
    char text[64];
    std::snprintf(text, sizeof text, "%.*f", digits, value);
    return text;
}

/// {"a": 1, "b": {...}} on one line.
class json_object {
public:
    json_object& add(const std::string& key, const std::string& json) {
        text_ += (text_.empty() ? "\"" : ", \"") + key + "\": " + json;
        return *this;
    }
    json_object& add(const std::string& key, double value, int digits) {
        return add(key, number(value, digits));
    }
    std::string text() const { return "{" + text_ + "}"; }

private:
    std::string text_;
};

class bars {
public:
    /// Says so if `value` is above `bar`; a figure that was not measured misses its bar.
    void hold(const std::string& what, double value, double bar, int digits = 2) {
        if (value <= bar)
            return;
        miss(
            what + " is " + (value != value ? "not measured" : number(value, digits)) +
            ", the bar is " + number(bar, digits)
        );
    }
    void miss(const std::string& what) {
        std::fprintf(stderr, "missed: %s\n", what.c_str());
        held_ = false;
    }
    /// Writes the part and returns what main returns.
    int finish(const char* path, json_object& json) const {
        json.add("pass", held_ ? "true" : "false");
        std::ofstream(path) << json.text() << '\n';
        return held_ ? 0 : 1;
    }

private:
    bool held_ = true;
};

} // namespace bench
