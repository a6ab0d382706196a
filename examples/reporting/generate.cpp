// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "generate.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <span>
#include <string>
#include <string_view>

namespace reporting {

namespace {

using namespace std::chrono;
using namespace std::literals;

// The value lists of the specification.

constexpr std::array region_names{"AFRICA"sv, "AMERICA"sv, "ASIA"sv, "EUROPE"sv, "MIDDLE EAST"sv};

struct nation_value {
    std::string_view name;
    std::int64_t region;
};
constexpr nation_value nation_values[]{
    {"ALGERIA", 0},      {"ARGENTINA", 1}, {"BRAZIL", 1}, {"CANADA", 1},
    {"EGYPT", 4},        {"ETHIOPIA", 0},  {"FRANCE", 3}, {"GERMANY", 3},
    {"INDIA", 2},        {"INDONESIA", 2}, {"IRAN", 4},   {"IRAQ", 4},
    {"JAPAN", 2},        {"JORDAN", 4},    {"KENYA", 0},  {"MOROCCO", 0},
    {"MOZAMBIQUE", 0},   {"PERU", 1},      {"CHINA", 2},  {"ROMANIA", 3},
    {"SAUDI ARABIA", 4}, {"VIETNAM", 2},   {"RUSSIA", 3}, {"UNITED KINGDOM", 3},
    {"UNITED STATES", 1}};

constexpr std::array segments{
    "AUTOMOBILE"sv, "BUILDING"sv, "FURNITURE"sv, "MACHINERY"sv, "HOUSEHOLD"sv};
constexpr std::array priorities{
    "1-URGENT"sv, "2-HIGH"sv, "3-MEDIUM"sv, "4-NOT SPECIFIED"sv, "5-LOW"sv};
constexpr std::array instructions{
    "DELIVER IN PERSON"sv, "COLLECT COD"sv, "NONE"sv, "TAKE BACK RETURN"sv};
constexpr std::array ship_modes{
    "REG AIR"sv, "AIR"sv, "RAIL"sv, "SHIP"sv, "TRUCK"sv, "MAIL"sv, "FOB"sv};
constexpr std::array sizes{"STANDARD"sv, "SMALL"sv, "MEDIUM"sv, "LARGE"sv, "ECONOMY"sv, "PROMO"sv};
constexpr std::array finishes{"ANODIZED"sv, "BURNISHED"sv, "PLATED"sv, "POLISHED"sv, "BRUSHED"sv};
constexpr std::array metals{"TIN"sv, "NICKEL"sv, "BRASS"sv, "STEEL"sv, "COPPER"sv};
constexpr std::array packings{"SM"sv, "LG"sv, "MED"sv, "JUMBO"sv, "WRAP"sv};
constexpr std::array containers{
    "CASE"sv, "BOX"sv, "BAG"sv, "JAR"sv, "PKG"sv, "PACK"sv, "CAN"sv, "DRUM"sv};
constexpr std::array colours{"almond"sv, "azure"sv, "beige"sv,   "blush"sv,  "brown"sv,  "coral"sv,
                             "cream"sv,  "drab"sv,  "forest"sv,  "ghost"sv,  "green"sv,  "honey"sv,
                             "ivory"sv,  "khaki"sv, "lemon"sv,   "linen"sv,  "maroon"sv, "navy"sv,
                             "olive"sv,  "peach"sv, "plum"sv,    "rose"sv,   "salmon"sv, "sienna"sv,
                             "steel"sv,  "tan"sv,   "thistle"sv, "tomato"sv, "violet"sv, "wheat"sv};
constexpr std::array words{"accounts"sv, "packages"sv,    "requests"sv, "deposits"sv,  "pending"sv,
                           "special"sv,  "express"sv,     "final"sv,    "careful"sv,   "slow"sv,
                           "quick"sv,    "even"sv,        "above"sv,    "along"sv,     "against"sv,
                           "the"sv,      "sleep"sv,       "wake"sv,     "integrate"sv, "promise"sv,
                           "ideas"sv,    "theodolites"sv, "foxes"sv,    "bold"sv};

constexpr sys_days first_order{1992y / January / 1};
constexpr sys_days last_day{1998y / December / 31};
constexpr sys_days today{1995y / June / 17};
constexpr days longest_order{151}; // from its date to its last receipt

/// splitmix64: tiny, and the same everywhere, which the distributions of <random> are not.
class random_source {
public:
    explicit random_source(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next() {
        std::uint64_t z = state_ += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
    /// From `low` to `high`, both included.
    std::int64_t between(std::int64_t low, std::int64_t high) {
        const auto span = static_cast<std::uint64_t>(high - low + 1);
        return low + static_cast<std::int64_t>(next() % span);
    }
    int small(int low, int high) { return static_cast<int>(between(low, high)); }
    std::string_view one_of(std::span<const std::string_view> values) {
        return values[next() % values.size()];
    }

private:
    std::uint64_t state_;
};

std::string join(std::initializer_list<std::string_view> parts) {
    std::string joined;
    for (const std::string_view part : parts) {
        if (!joined.empty())
            joined += ' ';
        joined += part;
    }
    return joined;
}

/// "Customer#000000042"
std::string numbered(std::string_view what, std::int64_t number) {
    std::string digits = std::to_string(number);
    return std::string(what) + '#' + std::string(9 - std::min<std::size_t>(9, digits.size()), '0') +
           digits;
}

money cents(std::int64_t amount) { return money::from_unscaled(amount); }

class generator {
public:
    generator(int order_count, std::uint64_t seed)
        : random_(seed), orders_(order_count), customers_(std::max(10, order_count / 10)),
          parts_(std::max(20, order_count * 2 / 15)), suppliers_(std::max(4, order_count / 150)),
          clerks_(std::max(1, order_count / 1500)) {}

    dataset make() {
        make_regions();
        make_nations();
        make_parts();
        make_suppliers();
        make_part_suppliers();
        make_customers();
        for (int i = 0; i != orders_; ++i)
            make_order(i);
        return std::move(made_);
    }

private:
    random_source random_;
    int orders_;
    int customers_;
    int parts_;
    int suppliers_;
    int clerks_;
    dataset made_;

    /// Words, between so many and so many characters.
    std::string text(int least, int most) {
        const auto size = static_cast<std::size_t>(random_.between(least, most));
        std::string made;
        while (made.size() < size) {
            if (!made.empty())
                made += ' ';
            made += random_.one_of(words);
        }
        made.resize(size);
        return made;
    }
    std::string address() {
        constexpr std::string_view characters =
            "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ, ";
        std::string made(static_cast<std::size_t>(random_.between(10, 40)), ' ');
        for (char& c : made)
            c = characters[random_.next() % characters.size()];
        return made;
    }
    std::string phone(std::int64_t nation) {
        std::string made = std::to_string(10 + nation);
        for (const auto& [low, high] : {std::pair{100, 999}, {100, 999}, {1000, 9999}}) {
            made += '-';
            made += std::to_string(random_.between(low, high));
        }
        return made;
    }
    money balance() { return cents(random_.between(-99'999, 999'999)); }

    void make_regions() {
        for (std::int64_t key = 0; const std::string_view name : region_names)
            made_.regions.push_back(
                {.key = key++, .name = std::string(name), .comment = text(31, 115)}
            );
    }

    void make_nations() {
        for (std::int64_t key = 0; const auto& [name, region_key] : nation_values)
            made_.nations.push_back(
                {.key = key++,
                 .name = std::string(name),
                 .region_key = region_key,
                 .comment = text(31, 114)}
            );
    }

    std::string part_name() {
        std::array<std::string_view, 5> chosen;
        for (auto at = chosen.begin(); at != chosen.end();) {
            *at = random_.one_of(colours);
            if (std::find(chosen.begin(), at, *at) == at)
                ++at;
        }
        return join({chosen[0], chosen[1], chosen[2], chosen[3], chosen[4]});
    }

    static money retail_price(std::int64_t key) {
        return cents(90'000 + key / 10 % 20'001 + 100 * (key % 1'000));
    }

    void make_parts() {
        for (std::int64_t key = 1; key <= parts_; ++key) {
            const std::string maker = std::to_string(random_.between(1, 5));
            made_.parts.push_back(
                {.key = key,
                 .name = part_name(),
                 .manufacturer = "Manufacturer#" + maker,
                 .brand = "Brand#" + maker + std::to_string(random_.between(1, 5)),
                 .type =
                     join({random_.one_of(sizes), random_.one_of(finishes), random_.one_of(metals)}
                     ),
                 .size = random_.small(1, 50),
                 .container = join({random_.one_of(packings), random_.one_of(containers)}),
                 .retail_price = retail_price(key),
                 .comment = text(5, 22)}
            );
        }
    }

    void make_suppliers() {
        for (std::int64_t key = 1; key <= suppliers_; ++key) {
            const std::int64_t nation_key = random_.between(0, 24);
            made_.suppliers.push_back(
                {.key = key,
                 .name = numbered("Supplier", key),
                 .address = address(),
                 .nation_key = nation_key,
                 .phone = phone(nation_key),
                 .account_balance = balance(),
                 .comment = text(25, 100)}
            );
        }
    }

    /// Each part has four suppliers, spread over all of them; `which` is 0 to 3.
    std::int64_t supplier_of(std::int64_t part_key, std::int64_t which) const {
        const std::int64_t turn = (part_key - 1) / suppliers_;
        return (part_key - 1 + turn + which * (suppliers_ / 4)) % suppliers_ + 1;
    }

    void make_part_suppliers() {
        for (std::int64_t part_key = 1; part_key <= parts_; ++part_key)
            for (std::int64_t which = 0; which != 4; ++which)
                made_.part_suppliers.push_back(
                    {.part_key = part_key,
                     .supplier_key = supplier_of(part_key, which),
                     .available = random_.small(1, 9'999),
                     .supply_cost = cents(random_.between(100, 100'000)),
                     .comment = text(49, 198)}
                );
    }

    void make_customers() {
        for (std::int64_t key = 1; key <= customers_; ++key) {
            const std::int64_t nation_key = random_.between(0, 24);
            made_.customers.push_back(
                {.key = key,
                 .name = numbered("Customer", key),
                 .address = address(),
                 .nation_key = nation_key,
                 .phone = phone(nation_key),
                 .account_balance = balance(),
                 .market_segment = std::string(random_.one_of(segments)),
                 .comment = text(29, 116)}
            );
        }
    }

    LineItem line_item(const Order& order, int line_number) {
        const std::int64_t part_key = random_.between(1, parts_);
        const std::int64_t quantity = random_.between(1, 50);
        const sys_days shipped = order.order_date + days{random_.between(1, 121)};
        const sys_days received = shipped + days{random_.between(1, 30)};
        return {
            .order_key = order.key,
            .part_key = part_key,
            .supplier_key = supplier_of(part_key, random_.between(0, 3)),
            .line_number = line_number,
            .quantity = quantity,
            .extended_price = tn::decimal_cast<money>(quantity * retail_price(part_key)),
            .discount = cents(random_.between(0, 10)),
            .tax = cents(random_.between(0, 8)),
            .return_flag = received > today             ? "N"
                           : random_.between(0, 1) != 0 ? "R"
                                                        : "A",
            .line_status = shipped > today ? "O" : "F",
            .ship_date = shipped,
            .commit_date = order.order_date + days{random_.between(30, 90)},
            .receipt_date = received,
            .ship_instructions = std::string(random_.one_of(instructions)),
            .ship_mode = std::string(random_.one_of(ship_modes)),
            .comment = text(10, 43),
        };
    }

    /// A third of the customers never order.
    std::int64_t ordering_customer() {
        for (;;)
            if (const std::int64_t key = random_.between(1, customers_); key % 3 != 0)
                return key;
    }

    void make_order(int i) {
        Order order{
            .key = i / 8 * 32 + i % 8 + 1, // of 32 numbers only 8 are used
            .customer_key = ordering_customer(),
            .status = "P",
            .total_price = 0,
            .order_date =
                first_order +
                days{random_.between(0, (last_day - longest_order - first_order).count())},
            .priority = std::string(random_.one_of(priorities)),
            .clerk = numbered("Clerk", random_.between(1, clerks_)),
            .ship_priority = 0,
            .comment = text(19, 78),
        };
        const int lines = random_.small(1, 7);
        int open = 0;
        tn::decimal<38, 6> total = 0;
        for (int number = 1; number <= lines; ++number) {
            const LineItem line = line_item(order, number);
            open += line.line_status == "O";
            total += line.extended_price * (1 - line.discount) * (1 + line.tax);
            made_.line_items.push_back(line);
        }
        order.status = open == 0 ? "F" : open == lines ? "O" : "P";
        order.total_price = tn::decimal_cast<money>(total);
        made_.orders.push_back(std::move(order));
    }
};

} // namespace

dataset generate(int order_count, std::uint64_t seed) {
    return generator(order_count, seed).make();
}

} // namespace reporting
