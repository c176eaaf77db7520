#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

namespace dais::pdf {

/// Takes values out of a worker's JSON answer and remembers whether all were there and sane: the worker is not trusted.
class AnswerReader {
public:
    static constexpr int maximumBytes = 256 * 1024;

    explicit AnswerReader(const QByteArray &bytes)
    {
        const QJsonDocument document = bytes.size() <= maximumBytes ? QJsonDocument::fromJson(bytes) : QJsonDocument();
        m_object = document.object();
        m_ok = document.isObject();
    }

    bool boolean(const char *key)
    {
        const QJsonValue value = m_object.value(QLatin1String(key));
        m_ok = m_ok && value.isBool();
        return value.toBool();
    }
    int integer(const char *key, int least, int most)
    {
        return integer(m_object.value(QLatin1String(key)), least, most);
    }
    int integer(const QJsonValue &value, int least, int most)
    {
        const qint64 number = value.toInteger(qint64(most) + 1); // Also when it is no whole number.
        m_ok = m_ok && value.isDouble() && number >= least && number <= most;
        return m_ok ? int(number) : least;
    }
    QJsonArray array(const char *key, qsizetype most)
    {
        const QJsonValue value = m_object.value(QLatin1String(key));
        m_ok = m_ok && value.isArray() && value.toArray().size() <= most;
        return m_ok ? value.toArray() : QJsonArray();
    }
    QString text(const QJsonValue &value, qsizetype most)
    {
        m_ok = m_ok && value.isString() && value.toString().size() <= most;
        return m_ok ? value.toString() : QString();
    }
    QString text(const char *key, qsizetype most) { return text(m_object.value(QLatin1String(key)), most); }
    void require(bool condition) { m_ok = m_ok && condition; }
    [[nodiscard]] bool ok() const { return m_ok; }

private:
    QJsonObject m_object;
    bool m_ok = false;
};

} // namespace dais::pdf
