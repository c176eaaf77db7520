#pragma once

#include "domain/wire/json_value.h"

#include <optional>
#include <vector>

namespace dais::domain::wire {

/// Writes the fields of a value as JSON text at once, in the order in which describe() names them, without building
/// an object first: what the server does for every entity of every commit. Says the same as Writer does.
class TextWriter {
public:
    template <typename T>
    void operator()(const char *key, const T &value)
    {
        begin(key);
        append(value);
    }
    template <typename T>
    void operator()(const char *key, const std::optional<T> &value)
    {
        if (value)
            (*this)(key, *value);
    }
    template <typename Tag>
    void operator()(const char *key, const Id<Tag> &value)
    {
        if (value.isNull())
            return;
        begin(key);
        append(value);
    }
    /// The object's text; the writer is spent.
    [[nodiscard]] QByteArray take() { return std::move(m_out += '}'); }

private:
    void begin(const char *key)
    {
        m_out += m_out.size() == 1 ? "\"" : ",\"";
        m_out += key; // Field names are plain words of ours.
        m_out += "\":";
    }
    void append(const QString &value) { appendString(value.toUtf8()); }
    void append(bool value) { m_out += value ? "true" : "false"; }
    void append(int value) { m_out += QByteArray::number(value); }
    void append(qint64 value) { m_out += QByteArray::number(value); }
    void append(const QUuid &value) { appendPlain(value.toByteArray(QUuid::WithoutBraces)); }
    void append(const QDate &value) { appendPlain(value.toString(Qt::ISODate).toLatin1()); }
    void append(const QDateTime &value) { appendPlain(timeToText(value).toLatin1()); }
    void append(const QByteArray &value) { appendPlain(value.toBase64()); }
    void append(const QStringList &values) { appendList(values); }
    template <typename T>
    void append(const std::vector<T> &values)
    {
        appendList(values);
    }
    template <typename T>
    void append(const T &value)
    {
        if constexpr (Enumeration<T>) {
            appendPlain(nameOf(value).toLatin1());
        } else if constexpr (TextValue<T>) {
            append(value.toString());
        } else {
            TextWriter inner;
            describe(inner, value);
            m_out += inner.take();
        }
    }
    template <typename List>
    void appendList(const List &values)
    {
        m_out += '[';
        bool isFirst = true;
        for (const auto &value : values) {
            if (!isFirst)
                m_out += ',';
            isFirst = false;
            append(value);
        }
        m_out += ']';
    }
    void appendPlain(const QByteArray &value)
    {
        m_out += '"';
        m_out += value;
        m_out += '"';
    }
    void appendString(const QByteArray &value)
    {
        m_out += '"';
        for (const char c : value) {
            if (c == '"' || c == '\\') {
                m_out += '\\';
                m_out += c;
            } else if (uchar(c) < 0x20) {
                static constexpr char digits[] = "0123456789abcdef";
                m_out += "\\u00";
                m_out += digits[uchar(c) >> 4];
                m_out += digits[uchar(c) & 0xf];
            } else {
                m_out += c;
            }
        }
        m_out += '"';
    }

    QByteArray m_out = "{";
};

} // namespace dais::domain::wire
