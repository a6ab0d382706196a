// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Declare, query, check and render: no database header, no pool.
//
// Lowest first, so that what a diagnostic of g++ lists of includes is never deeper than this file.
#pragma once

#include <tenon/meta/rule.hpp>
#include <tenon/meta/name.hpp>
#include <tenon/meta/list.hpp>
#include <tenon/meta/unpack.hpp>
#include <tenon/meta/cells.hpp>
#include <tenon/types/kind.hpp>
#include <tenon/types/decimal.hpp>
#include <tenon/types/calendar.hpp>
#include <tenon/types/sql_type.hpp>
#include <tenon/types/bind.hpp>
#include <tenon/render/writer.hpp>
#include <tenon/render/dialect.hpp>
#include <tenon/render/literal.hpp>
#include <tenon/expr/values.hpp>
#include <tenon/expr/node.hpp>
#include <tenon/expr/walker.hpp>
#include <tenon/expr/value.hpp>
#include <tenon/expr/composed.hpp>
#include <tenon/expr/dynamic.hpp>
#include <tenon/expr/call.hpp>
#include <tenon/expr/block.hpp>
#include <tenon/expr/label.hpp>
#include <tenon/expr/order.hpp>
#include <tenon/expr/predicate.hpp>
#include <tenon/expr/shift.hpp>
#include <tenon/expr/operator.hpp>
#include <tenon/expr/common_type.hpp>
#include <tenon/expr/like.hpp>
#include <tenon/expr/range.hpp>
#include <tenon/expr/expression.hpp>
#include <tenon/expr/parameter.hpp>
#include <tenon/expr/aggregate.hpp>
#include <tenon/expr/text.hpp>
#include <tenon/expr/case.hpp>
#include <tenon/schema/option.hpp>
#include <tenon/schema/column.hpp>
#include <tenon/schema/facts.hpp>
#include <tenon/schema/constraint.hpp>
#include <tenon/schema/table.hpp>
#include <tenon/schema/table_info.hpp>
#include <tenon/schema/schema.hpp>
#include <tenon/query/statement.hpp>
#include <tenon/query/where.hpp>
#include <tenon/query/row.hpp>
#include <tenon/query/select.hpp>
#include <tenon/query/from.hpp>
#include <tenon/query/join.hpp>
#include <tenon/query/group_by.hpp>
#include <tenon/query/order_by.hpp>
#include <tenon/query/closed.hpp>
#include <tenon/query/text.hpp>
#include <tenon/query/into.hpp>
#include <tenon/query/sort_by.hpp>
#include <tenon/query/insert.hpp>
#include <tenon/query/subquery.hpp>
#include <tenon/query/column_ddl.hpp>
#include <tenon/query/ddl.hpp>
#include <tenon/dialect/sqlite.hpp>
#include <tenon/dialect/postgresql.hpp>
#include <tenon/dialect/mysql.hpp>
