#pragma once

#include "server/http/headers.h"

#include <optional>
#include <QDateTime>
#include <QHash>
#include <QString>

namespace dais::server::http {

enum class Method { Get, Head, Post, Put, Patch, Delete, Other };

/// One request as a handler sees it: plain data, no socket.
struct Request {
    Method method = Method::Get;
    QByteArray path;                                ///< As sent, without the query; not percent-decoded.
    std::vector<std::pair<QString, QString>> query; ///< Decoded, in the order sent.
    Headers headers;
    QByteArray body;                      ///< Whole; empty where the route streams it.
    QHash<QByteArray, QString> arguments; ///< What stood in the route's {braces}, decoded.
    QByteArray peer;                      ///< The client's address without port; rate limits count by it.
    QDateTime headerAt;                   ///< UTC instant at which the header was complete.
    quint64 number = 0;                   ///< Names this request in the log.

    /// The first value of `name` in the query, or nothing.
    [[nodiscard]] std::optional<QString> queryValue(const QString &name) const;
    /// The value of the cookie `name`, or empty.
    [[nodiscard]] QByteArray cookie(const QByteArray &name) const;
};

/// Splits a request target at its question mark into path and decoded query; false when the target is no such
/// thing.
[[nodiscard]] bool readTarget(const QByteArray &target, Request &request);
/// Decodes `application/x-www-form-urlencoded` text, as queries and plain forms have it.
[[nodiscard]] std::vector<std::pair<QString, QString>> formFields(const QByteArray &text);

} // namespace dais::server::http
