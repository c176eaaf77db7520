#include "server/http/headers.h"

namespace dais::server::http {

namespace {

bool sameName(const QByteArray &a, const QByteArray &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

/// A value must not start a line of its own: that would be a header the program never wrote.
QByteArray onOneLine(QByteArray value)
{
    for (char &letter : value)
        if (letter == '\r' || letter == '\n' || letter == '\0')
            letter = ' ';
    return value;
}

/// Reads a quoted string that starts at `at` (on the quote) and moves `at` behind it.
QByteArray quoted(const QByteArray &text, qsizetype &at)
{
    QByteArray value;
    for (++at; at < text.size() && text[at] != '"'; ++at) {
        // Browsers escape the quote only; a backslash before anything else is the file's own.
        if (text[at] == '\\' && at + 1 < text.size() && (text[at + 1] == '"' || text[at + 1] == '\\'))
            ++at;
        value.append(text[at]);
    }
    ++at;
    return value;
}

QByteArray token(const QByteArray &text, qsizetype &at)
{
    const qsizetype end = text.indexOf(';', at);
    const QByteArray value = text.mid(at, end < 0 ? -1 : end - at).trimmed();
    at = end < 0 ? text.size() : end;
    return value;
}

} // namespace

QByteArray Headers::value(const QByteArray &name) const
{
    for (const auto &[known, value] : m_fields)
        if (sameName(known, name))
            return value;
    return {};
}

int Headers::count(const QByteArray &name) const
{
    return int(std::count_if(m_fields.begin(), m_fields.end(),
                             [&](const auto &field) { return sameName(field.first, name); }));
}

void Headers::add(const QByteArray &name, const QByteArray &value)
{
    m_fields.emplace_back(name, onOneLine(value));
}

void Headers::set(const QByteArray &name, const QByteArray &value)
{
    std::erase_if(m_fields, [&](const auto &field) { return sameName(field.first, name); });
    add(name, value);
}

std::optional<QByteArray> Parameterised::parameter(const QByteArray &name) const
{
    for (const auto &[known, value] : parameters)
        if (known == name)
            return value;
    return std::nullopt;
}

Parameterised Parameterised::parse(const QByteArray &value)
{
    Parameterised parsed;
    qsizetype at = 0;
    parsed.main = token(value, at).toLower();
    while (at < value.size()) {
        const qsizetype equals = value.indexOf('=', at);
        if (equals < 0)
            break;
        const QByteArray name = value.mid(at + 1, equals - at - 1).trimmed().toLower();
        at = equals + 1;
        while (at < value.size() && value[at] == ' ')
            ++at;
        const bool isQuoted = at < value.size() && value[at] == '"';
        QByteArray content = isQuoted ? quoted(value, at) : token(value, at);
        parsed.parameters.emplace_back(name, std::move(content));
        at = value.indexOf(';', at);
        if (at < 0)
            break;
    }
    return parsed;
}

} // namespace dais::server::http
