#include "server/http/request.h"

namespace dais::server::http {

namespace {

constexpr qsizetype mostFields = 256;

QString decoded(QByteArray text)
{
    text.replace('+', ' ');
    return QString::fromUtf8(QByteArray::fromPercentEncoding(text));
}

} // namespace

std::optional<QString> Request::queryValue(const QString &name) const
{
    for (const auto &[known, value] : query)
        if (known == name)
            return value;
    return std::nullopt;
}

QByteArray Request::cookie(const QByteArray &name) const
{
    for (const QByteArray &part : headers.value("Cookie").split(';')) {
        const QByteArray pair = part.trimmed();
        if (pair.startsWith(name + '='))
            return pair.mid(name.size() + 1);
    }
    return {};
}

bool readTarget(const QByteArray &target, Request &request)
{
    if (!target.startsWith('/'))
        return false; // Absolute and authority forms are for proxies, which this is not.
    const qsizetype mark = target.indexOf('?');
    request.path = mark < 0 ? target : target.left(mark);
    request.query = mark < 0 ? decltype(request.query){} : formFields(target.mid(mark + 1));
    return true;
}

std::vector<std::pair<QString, QString>> formFields(const QByteArray &text)
{
    std::vector<std::pair<QString, QString>> fields;
    for (const QByteArray &pair : text.split('&')) {
        if (pair.isEmpty())
            continue;
        if (qsizetype(fields.size()) == mostFields)
            break;
        const qsizetype equals = pair.indexOf('=');
        fields.emplace_back(decoded(equals < 0 ? pair : pair.left(equals)),
                            equals < 0 ? QString() : decoded(pair.mid(equals + 1)));
    }
    return fields;
}

} // namespace dais::server::http
