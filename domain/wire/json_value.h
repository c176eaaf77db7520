#pragma once

#include "domain/a_number.h"
#include "domain/entity_ref.h"
#include "domain/names.h"

#include <concepts>
#include <QDate>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

/// How single values travel. Times are ISO 8601 in UTC with milliseconds: "2026-11-19T21:42:07.123Z"; dates are
/// "2026-11-19"; bytes are base64; integers stay within 2^53.
namespace dais::domain::wire {

template <typename T>
concept Enumeration = std::is_enum_v<T>;

/// Values that only exist when valid: they parse from text and print to it.
template <typename T>
concept TextValue = requires(const T &value, const QString &text)
{
    {
        T::parse(text)
        } -> std::same_as<Result<T>>;
    {
        value.toString()
        } -> std::same_as<QString>;
};

[[nodiscard]] QString timeToText(const QDateTime &time);
[[nodiscard]] Result<QDateTime> timeFromText(const QString &text);

[[nodiscard]] inline QJsonValue toJson(const QString &value)
{
    return value;
}
[[nodiscard]] inline QJsonValue toJson(bool value)
{
    return value;
}
[[nodiscard]] inline QJsonValue toJson(int value)
{
    return value;
}
[[nodiscard]] inline QJsonValue toJson(qint64 value)
{
    return QJsonValue(value);
}
[[nodiscard]] inline QJsonValue toJson(const QDate &value)
{
    return value.toString(Qt::ISODate);
}
[[nodiscard]] inline QJsonValue toJson(const QDateTime &value)
{
    return timeToText(value);
}
[[nodiscard]] inline QJsonValue toJson(const QUuid &value)
{
    return value.toString(QUuid::WithoutBraces);
}
[[nodiscard]] inline QJsonValue toJson(const QStringList &value)
{
    return QJsonArray::fromStringList(value);
}
[[nodiscard]] inline QJsonValue toJson(const QByteArray &value)
{
    return QString::fromLatin1(value.toBase64());
}
[[nodiscard]] QJsonValue toJson(Enumeration auto value)
{
    return nameOf(value);
}
[[nodiscard]] QJsonValue toJson(const TextValue auto &value)
{
    return value.toString();
}

[[nodiscard]] bool fromJson(const QJsonValue &json, QString &value);
[[nodiscard]] bool fromJson(const QJsonValue &json, bool &value);
[[nodiscard]] bool fromJson(const QJsonValue &json, int &value);
[[nodiscard]] bool fromJson(const QJsonValue &json, qint64 &value);
[[nodiscard]] bool fromJson(const QJsonValue &json, QDate &value);
[[nodiscard]] bool fromJson(const QJsonValue &json, QDateTime &value);
[[nodiscard]] bool fromJson(const QJsonValue &json, QUuid &value);
[[nodiscard]] bool fromJson(const QJsonValue &json, QStringList &value);
[[nodiscard]] bool fromJson(const QJsonValue &json, QByteArray &value);

template <Enumeration T>
[[nodiscard]] bool fromJson(const QJsonValue &json, T &value)
{
    const auto known = valueOf<T>(json.toString());
    if (known)
        value = *known;
    return json.isString() && known;
}

template <TextValue T>
[[nodiscard]] bool fromJson(const QJsonValue &json, T &value)
{
    const auto parsed = T::parse(json.toString());
    if (parsed)
        value = *parsed;
    return json.isString() && parsed;
}

} // namespace dais::domain::wire
