// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// A scope in which a connection does not look at foreign keys.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/driver/mysql/connection.hpp>

namespace tenon::detail {

/// Foreign keys are not looked at in this scope: tables may be created and dropped in any order.
class without_mysql_foreign_keys {
public:
    explicit without_mysql_foreign_keys(mysql_connection& on) : on_(on) {
        on_.require_free();
        were_on_ = mysql_value(on_.handle(), "SELECT @@foreign_key_checks") != "0";
        on_.run("SET foreign_key_checks = 0");
    }
    without_mysql_foreign_keys(const without_mysql_foreign_keys&) = delete;
    without_mysql_foreign_keys& operator=(const without_mysql_foreign_keys&) = delete;
    ~without_mysql_foreign_keys() {
        if (were_on_)
            on_.run_regardless("SET foreign_key_checks = 1");
    }

private:
    mysql_connection& on_;
    bool were_on_ = true;
};

} // namespace tenon::detail
