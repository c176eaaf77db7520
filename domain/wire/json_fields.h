#pragma once

#include "domain/wire/json_value.h"

#include <optional>
#include <vector>

/// One description of a type's fields serves reading and writing: `describe(fields, value)` names each field once.
namespace dais::domain::wire {

/// `S` is `T`, const or not: lets one describe() take a value to read from and one to fill.
template <typename S, typename T>
concept Of = std::same_as<std::remove_const_t<S>, T>;

/// Collects the fields of a value into an object. Absent optionals and null ids leave no key.
class Writer {
public:
    template <typename T>
    void operator()(const char *key, const T &value)
    {
        m_object.insert(QLatin1String(key), json(value));
    }
    template <typename T>
    void operator()(const char *key, const std::optional<T> &value)
    {
        if (value)
            m_object.insert(QLatin1String(key), json(*value));
    }
    template <typename Tag>
    void operator()(const char *key, const Id<Tag> &value)
    {
        if (!value.isNull())
            m_object.insert(QLatin1String(key), value.toString());
    }
    [[nodiscard]] QJsonObject object() const { return m_object; }

    template <typename T>
    [[nodiscard]] static QJsonValue json(const T &value)
    {
        if constexpr (requires { toJson(value); }) {
            return toJson(value);
        } else {
            Writer writer;
            describe(writer, value);
            return writer.object();
        }
    }
    template <typename T>
    [[nodiscard]] static QJsonValue json(const std::vector<T> &values)
    {
        QJsonArray array;
        for (const T &value : values)
            array.append(json(value));
        return array;
    }

private:
    QJsonObject m_object;
};

/// Fills the fields of a value from an object, and remembers the first field that was missing or wrong.
/// Unknown keys are ignored: a newer writer may say more.
class Reader {
public:
    explicit Reader(const QJsonObject &object) : m_object(object) {}

    template <typename T>
    void operator()(const char *key, T &value)
    {
        if (const QJsonValue found = m_object.value(QLatin1String(key)); found.isUndefined() || !read(found, value))
            wrong(key);
    }
    template <typename T>
    void operator()(const char *key, std::optional<T> &value)
    {
        value.reset();
        const QJsonValue found = m_object.value(QLatin1String(key));
        if (found.isUndefined() || found.isNull())
            return;
        if constexpr (TextValue<T>) {
            const auto parsed = T::parse(found.toString());
            if (parsed)
                value = *parsed;
        } else if (!read(found, value.emplace())) {
            value.reset();
        }
        if (!value)
            wrong(key);
    }
    template <typename Tag>
    void operator()(const char *key, Id<Tag> &value)
    {
        value = {};
        if (const QJsonValue found = m_object.value(QLatin1String(key)); !found.isUndefined() && !read(found, value))
            wrong(key);
    }

    /// Ok, or the name of the first wrong field as a stable code: "wrong_field:title".
    [[nodiscard]] Result<> outcome() const
    {
        return m_wrong.isEmpty() ? Result<>() : fail(Error::Kind::Invalid, QStringLiteral("wrong_field:") + m_wrong);
    }

    template <typename T>
    [[nodiscard]] static bool read(const QJsonValue &json, T &value)
    {
        if constexpr (requires { fromJson(json, value); }) {
            return fromJson(json, value);
        } else {
            Reader reader(json.toObject());
            describe(reader, value);
            return json.isObject() && reader.m_wrong.isEmpty();
        }
    }
    template <typename T>
    [[nodiscard]] static bool read(const QJsonValue &json, std::vector<T> &values)
    {
        values.clear();
        for (const QJsonValue &element : json.toArray())
            if (!read(element, values.emplace_back()))
                return false;
        return json.isArray();
    }

private:
    void wrong(const char *key)
    {
        if (m_wrong.isEmpty())
            m_wrong = QLatin1String(key);
    }
    QJsonObject m_object;
    QString m_wrong;
};

/// The value as an object.
template <typename T>
[[nodiscard]] QJsonObject write(const T &value)
{
    Writer writer;
    describe(writer, value);
    return writer.object();
}

/// The value that an object describes, or which field is wrong.
template <typename T>
[[nodiscard]] Result<T> read(const QJsonObject &object)
{
    Reader reader(object);
    T value;
    describe(reader, value);
    if (const auto outcome = reader.outcome(); !outcome)
        return tl::unexpected(outcome.error());
    return value;
}

} // namespace dais::domain::wire
