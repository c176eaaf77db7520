#pragma once

#include <curl/curl.h>
#include <QByteArray>

namespace dais::tests {

/// A large file of a form that costs no memory: the same piece again and again, a PDF's first bytes before it.
class EndlessFile {
public:
    explicit EndlessFile(qint64 bytes) : m_left(bytes), m_piece(64 * 1024, 'x') {}

    /// As curl's read function.
    static size_t read(char *target, size_t size, size_t count, void *self)
    {
        return static_cast<EndlessFile *>(self)->take(target, qint64(size * count));
    }

private:
    size_t take(char *target, qint64 most)
    {
        const qint64 taken = std::min({most, m_left, qint64(m_piece.size())});
        memcpy(target, m_piece.constData(), size_t(taken));
        if (m_first && taken >= 8)
            std::copy_n("%PDF-1.4", 8, target);
        m_first = false;
        m_left -= taken;
        return size_t(taken);
    }
    qint64 m_left;
    QByteArray m_piece;
    bool m_first = true;
};

/// Files one package with one file of `bytes` bytes; the HTTP status, or minus curl's code.
class CurlFiler {
public:
    CurlFiler(const QByteArray &address, const QByteArray &authority, const QByteArray &token, const QByteArray &device)
        : m_curl(curl_easy_init()), m_url(address + "/v1/submissions")
    {
        m_headers = curl_slist_append(nullptr, ("Authorization: Bearer " + token).constData());
        m_headers = curl_slist_append(m_headers, ("Dais-Device: " + device).constData());
        curl_easy_setopt(m_curl, CURLOPT_CAINFO, authority.constData());
        curl_easy_setopt(m_curl, CURLOPT_URL, m_url.constData());
        curl_easy_setopt(m_curl, CURLOPT_HTTPHEADER, m_headers);
        curl_easy_setopt(m_curl, CURLOPT_TIMEOUT, 300L);
        curl_easy_setopt(m_curl, CURLOPT_UPLOAD_BUFFERSIZE, 262'144L);
        curl_easy_setopt(m_curl, CURLOPT_WRITEFUNCTION, discard);
    }
    ~CurlFiler()
    {
        curl_slist_free_all(m_headers);
        curl_easy_cleanup(m_curl);
    }
    CurlFiler(const CurlFiler &) = delete;
    CurlFiler &operator=(const CurlFiler &) = delete;

    int file(const QByteArray &words, qint64 bytes)
    {
        EndlessFile content(bytes);
        curl_mime *form = curl_mime_init(m_curl);
        curl_mimepart *part = curl_mime_addpart(form);
        curl_mime_name(part, "submission");
        curl_mime_data(part, words.constData(), size_t(words.size()));
        part = curl_mime_addpart(form);
        curl_mime_name(part, "file");
        curl_mime_filename(part, "record.pdf");
        curl_mime_data_cb(part, bytes, EndlessFile::read, nullptr, nullptr, &content);
        curl_easy_setopt(m_curl, CURLOPT_MIMEPOST, form);
        const CURLcode done = curl_easy_perform(m_curl);
        long status = 0;
        curl_easy_getinfo(m_curl, CURLINFO_RESPONSE_CODE, &status);
        curl_mime_free(form);
        return done == CURLE_OK ? int(status) : -int(done);
    }

private:
    static size_t discard(char *, size_t size, size_t count, void *) { return size * count; }
    CURL *m_curl;
    QByteArray m_url;
    curl_slist *m_headers = nullptr;
};

} // namespace dais::tests
